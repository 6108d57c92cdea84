/**
 * A labelled text is written with its mentions in braces: `"sous d'{Olumiant=baricitinib} 4 mg"`, with `~` for a
 * probable mention: `"{olumiat~baricitinib}"`. Without braces a text holds no mention. So surface form, drug, certainty
 * and offsets are one thing, and cannot disagree.
 */
import type { Certainty, DrugId } from '../../src/model/mention'

export interface ExpectedMention {
  readonly drugId: DrugId
  readonly surfaceForm: string
  readonly certainty: Certainty
  readonly start: number
  readonly end: number
}

export interface LabelledText {
  readonly language: string
  /** The kind of place: "elision", "compound", "other-drug". */
  readonly place: string
  readonly text: string
  readonly mentions: readonly ExpectedMention[]
}

const MARK = /\{([^{}]+)([=~])(\p{L}+)\}/gu

export function readMarked(marked: string): Pick<LabelledText, 'text' | 'mentions'> {
  const mentions: ExpectedMention[] = []
  let text = ''
  let last = 0
  for (const { 0: whole, 1: surfaceForm = '', 2: sign, 3: drugId = '', index } of marked.matchAll(MARK)) {
    text += marked.slice(last, index)
    const start = text.length
    text += surfaceForm
    last = index + whole.length
    mentions.push({
      drugId,
      surfaceForm,
      certainty: sign === '=' ? 'exact' : 'probable',
      start,
      end: text.length,
    })
  }
  text += marked.slice(last)
  if (/[{}]/.test(text)) throw new Error(`a brace is left over in ${JSON.stringify(marked)}`)
  return { text, mentions }
}

/** The way back, to show what was found beside what was expected. */
export function writeMarked(text: string, mentions: readonly ExpectedMention[]): string {
  let marked = ''
  let last = 0
  for (const { start, end, drugId, certainty } of mentions) {
    const sign = certainty === 'exact' ? '=' : '~'
    marked += `${text.slice(last, start)}{${text.slice(start, end)}${sign}${drugId}}`
    last = end
  }
  return marked + text.slice(last)
}
