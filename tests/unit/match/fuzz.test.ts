import { describe, expect, it } from 'vitest'
import type { Mention } from '../../../src/model/mention'
import { createChance } from '../../labelled/chance'
import { type RandomText, randomText } from '../../labelled/random-text'
import { drugTerms, findMentions } from './real-terms'

/** `FUZZ_SEED=n` repeats a run, or makes another one. */
const SEED = Number(process.env.FUZZ_SEED ?? 1)
const TEXTS = 100_000

const terms = drugTerms.terms.filter(({ kind }) => kind !== 'misspelling')

/** Without cleverness, and nothing of the product: only what a term looks like without accents, marks and signs. */
const bare = (text: string) =>
  text
    .replaceAll('İ', 'i')
    .replaceAll('ı', 'i')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
const known = new Map(terms.map(({ text, drugId }) => [bare(text), drugId]))

/** Format characters, and marks of the Latin, Greek and Cyrillic scripts: other marks on such letters are no writing. */
const UNSEEN =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\u0300-\u036f]|[\ufe00-\ufe0f]/g

/** What a reader sees just before (or after) a mention, past what is invisible. */
function neighbour(text: string, mention: Mention, side: 'before' | 'after'): string {
  const seen = side === 'before' ? text.slice(0, mention.start) : text.slice(mention.end)
  const visible = seen.replace(UNSEEN, '')
  return (side === 'before' ? [...visible].at(-1) : [...visible][0]) ?? ''
}

function faultsOf({ text, planted }: RandomText, mentions: readonly Mention[]): string[] {
  const faults: string[] = []
  for (const { start, end, drugId, certainty } of planted) {
    const isFound = mentions.some(
      (mention) =>
        mention.start === start &&
        mention.end === end &&
        mention.drugId === drugId &&
        mention.certainty === certainty,
    )
    if (!isFound) faults.push(`missed "${text.slice(start, end)}" at ${start}`)
  }
  for (const mention of mentions) {
    if (mention.certainty !== 'exact') continue
    const isTerm = known.get(bare(mention.surfaceForm)) === mention.drugId
    const isWhole =
      !/[\p{L}\p{Nd}]/u.test(neighbour(text, mention, 'before').replace(/[\p{Lm}ªº]/gu, '')) &&
      !/\p{L}/u.test(neighbour(text, mention, 'after').replace(/[\p{Lm}ªº]/gu, ''))
    if (!isTerm || !isWhole) faults.push(`invented "${mention.surfaceForm}" at ${mention.start}`)
  }
  return faults
}

describe('random text of every script', () => {
  it(`finds every planted name at its place, and invents none, in ${TEXTS} texts`, {
    timeout: 240_000,
  }, () => {
    const chance = createChance(SEED)
    let planted = 0
    for (let i = 0; i < TEXTS; i++) {
      const random = randomText(chance, terms)
      planted += random.planted.length
      const mentions = findMentions(random.text)
      const faults = faultsOf(random, mentions)
      if (faults.length > 0) {
        expect.fail(`FUZZ_SEED=${SEED}, text ${i}: ${faults.join('; ')} in ${JSON.stringify(random.text)}`)
      }
    }
    expect(planted).toBeGreaterThan(TEXTS)
  })
})
