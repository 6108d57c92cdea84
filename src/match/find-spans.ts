/**
 * Finds terms in a text around its anchors. Overlaps are left in, and characters that hide inside words are not seen
 * through: both are the caller's business.
 */
import type { Certainty, DrugId } from '../model/mention'
import { foldText } from './fold-text'
import type { Lexicon } from './lexicon'
import type { IsPlausible } from './plausible-word'

export interface Span {
  readonly drugId: DrugId
  readonly start: number
  readonly end: number
  readonly certainty: Certainty
}

/** How much text around an anchor is looked at: more than the longest term with its label. */
const AROUND = 96

/** Where a line end or a PDF broke a name in two ("tofaci-\n  tinib", "XELJ ANZ"), with the next line's indentation. */
const BREAK = /^-?\s{1,40}$/

/** `anchorEnds`: where the text holds anchors, ascending. */
export type FindSpans = (text: string, anchorEnds: readonly number[]) => Span[]

const never = () => false

export function createFindSpans(lexicon: () => Lexicon, isPlausible: IsPlausible): FindSpans {
  return (text, anchorEnds) => {
    const spans: Span[] = []
    let from = 0
    let to = -1
    const readWindow = () => {
      if (to < 0) return
      for (const span of spansIn(foldText(text.slice(from, to)), lexicon())) {
        // At a cut that we made, we cannot see whether the word goes on.
        const isCut = (span.start === 0 && from > 0) || (span.end === to - from && to < text.length)
        if (!isCut) spans.push({ ...span, start: span.start + from, end: span.end + from })
      }
    }
    for (const anchor of anchorEnds) {
      if (!isPlausible(text, anchor, '', never)) continue
      if (anchor - AROUND > to) {
        readWindow()
        from = Math.max(0, anchor - AROUND)
      }
      to = Math.min(text.length, anchor + AROUND)
    }
    readWindow()
    return spans
  }
}

function* spansIn(folded: string, lexicon: Lexicon): Generator<Span> {
  const { pattern } = lexicon
  // It begins anew each time, since it was asked until it found nothing.
  for (let found = pattern.exec(folded); found; found = pattern.exec(folded)) {
    const { 0: text, index: start } = found
    const term = lexicon.termOf(text)
    if (term) yield { ...term, start, end: start + text.length }
    // A number of the same make that is none of ours may hold the beginning of one that is.
    else pattern.lastIndex = start + 1
  }
  let before = { word: '-', start: 0, end: 0 }
  for (const { 0: word, index: start } of folded.matchAll(/(?<![\p{L}\p{Nd}])\p{L}+/gu)) {
    const end = start + word.length
    const misspelt = lexicon.misspeltNameOf(word)
    if (misspelt) yield { drugId: misspelt, start, end, certainty: 'probable' }
    const broken = lexicon.brokenNameOf(before.word, word)
    if (broken && BREAK.test(folded.slice(before.end, start))) {
      const certainty = folded[before.end] === '-' ? 'exact' : 'probable'
      yield { drugId: broken, start: before.start, end, certainty }
    }
    before = { word, start, end }
  }
}
