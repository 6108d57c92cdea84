// Writes single texts: words of one language each, now and then what hides in real text (hard spaces, soft hyphens,
// decomposed accents), and a drug's name where one was asked for.

import type { Random } from './random'
import { MENTIONS, VOCABULARY } from './words'

export type Length = 'word' | 'short' | 'medium' | 'long'

export interface TextWriter {
  text(length: Length): string
  /** Whether all the text nodes asked for are written. */
  isFull(): boolean
}

interface WriterNeeds {
  readonly nodes: number
  readonly mentions: number
  readonly random: Random
}

const WORDS: Readonly<Record<Length, readonly [least: number, most: number]>> = {
  word: [1, 2],
  short: [1, 4],
  medium: [4, 9],
  long: [8, 22],
}
const SHARE_OF_COMPOUNDS = 0.08
const SHARE_OF_LOOKALIKES = 0.02
const SHARE_OF_NUMBERS = 0.08
/** Of the texts. Measured on nothing: rare, as in records pasted from word processors. */
const SHARE_OF_UNSEEN = 0.0005

export function createWriter({ nodes, mentions, random }: WriterNeeds): TextWriter {
  const { french, english, others, lookalikes, compounds } = VOCABULARY
  let written = 0
  let planted = 0

  const number = () =>
    random.pick([
      () => `${random.index(200)}`,
      () => `${random.index(20)},${random.index(10)}\u00a0mg`,
      () => `${1 + random.index(28)}/0${1 + random.index(9)}/202${random.index(6)}`,
      () => `${random.index(300)} mmol/L`,
    ])()
  const word = (language: readonly string[]) => {
    const chance = random.next()
    if (chance < SHARE_OF_NUMBERS) return number()
    if (chance < SHARE_OF_NUMBERS + SHARE_OF_COMPOUNDS) return random.pick(compounds)
    if (chance < SHARE_OF_NUMBERS + SHARE_OF_COMPOUNDS + SHARE_OF_LOOKALIKES) return random.pick(lookalikes)
    return random.pick(language)
  }
  const words = (length: Length) => {
    const [least, most] = WORDS[length]
    const language = random.chance(0.65) ? french : random.chance(0.75) ? english : others
    let text = word(language)
    const count = least + random.index(most - least + 1)
    for (let i = 1; i < count; i++) text += (random.chance(0.08) ? ', ' : ' ') + word(language)
    return text
  }
  const hide = (text: string) =>
    random.chance(0.5) ? text.normalize('NFD') : text.replace(/(\p{L}{4})(\p{L}{4})/u, '$1\u00ad$2')
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

  return {
    isFull: () => written >= nodes,
    text(length) {
      if (written >= nodes) throw new Error('More text nodes than were asked for.')
      written++
      const text = capital(words(length))
      // Evenly, in the middle of each share, so that the first is not the first of the page.
      if (written > ((planted + 0.5) * nodes) / Math.max(mentions, 1) && planted < mentions) {
        const name = MENTIONS[planted++ % MENTIONS.length] as string
        return `${text} ${name} `
      }
      return length !== 'word' && random.chance(SHARE_OF_UNSEEN) ? hide(text) : `${text} `
    },
  }
}
