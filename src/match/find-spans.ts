/**
 * Finds terms in a text around its anchors. Overlaps are left in, and characters that hide inside words are not seen
 * through: both are the caller's business.
 */
import type { Certainty, DrugId } from '../model/mention'
import type { DrugTerms } from '../model/term'
import { foldText } from './fold-text'
import { createLexicon, type Lexicon } from './lexicon'
import { createPlausible } from './plausible-word'

export interface Span {
  readonly drugId: DrugId
  readonly start: number
  readonly end: number
  readonly certainty: Certainty
}

/** How much text around an anchor is looked at: more than the longest term with its label. */
const AROUND = 96

/** `anchorEnds`: where the text holds anchors, ascending. */
export type FindSpans = (text: string, anchorEnds: readonly number[]) => Span[]

export function createFindSpans(drugTerms: DrugTerms): FindSpans {
  let lexicon: Lexicon | undefined
  const words = () => {
    lexicon ??= createLexicon(drugTerms)
    return lexicon
  }
  const isPlausible = createPlausible((word) => words().mayBeTerm(word))

  return (text, anchorEnds) => {
    const spans: Span[] = []
    let from = 0
    let to = -1
    const readWindow = () => {
      if (to < 0) return
      for (const span of spansIn(foldText(text.slice(from, to)), words())) {
        // At a cut that we made, we cannot see whether the word goes on.
        const isCut = (span.start === 0 && from > 0) || (span.end === to - from && to < text.length)
        if (!isCut) spans.push({ ...span, start: span.start + from, end: span.end + from })
      }
    }
    for (const anchor of anchorEnds) {
      if (!isPlausible(text, anchor)) continue
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
  for (const found of folded.matchAll(lexicon.pattern)) {
    const term = lexicon.termOf(found[0])
    if (term) yield { ...term, start: found.index, end: found.index + found[0].length }
  }
  let before = ''
  let beforeEnd = -1
  for (const { 0: word, index: start } of folded.matchAll(/(?<![\p{L}\p{N}])\p{L}+/gu)) {
    const end = start + word.length
    const misspelt = lexicon.misspeltNameOf(word)
    if (misspelt) yield { drugId: misspelt, start, end, certainty: 'probable' }
    // A name that a PDF broke in two: "XELJ ANZ".
    const broken = beforeEnd + 1 === start && folded[beforeEnd] === ' ' && lexicon.longNameOf(before + word)
    if (broken) yield { drugId: broken, start: start - 1 - before.length, end, certainty: 'probable' }
    before = word
    beforeEnd = end
  }
}
