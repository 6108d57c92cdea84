/**
 * Text in, drug mentions out: leftmost, longest, sorted, never overlapping; offsets are those of the text given.
 * Pure; never throws, whatever the string. Its tables are built when asked for, at the latest at the first text, since
 * the page script starts in every frame, also where nothing may be read.
 *
 * Not preceded by a letter or digit and not followed by a letter: "OLUMIANT4MG" is a mention, "Olumiantine" is none.
 * An underscore is no letter: "xeljanz_5mg" is a mention, since product codes are built that way.
 * A long name with one edit is a whole word, always `probable`, never another drug's name (DESIGN 5.2).
 */
import type { Matcher } from '../model/matcher'
import type { Mention } from '../model/mention'
import type { DrugTerms } from '../model/term'
import { type AnchorSearch, createFindAnchors, isLigature } from './find-anchors'
import { createFindSpans, type Span } from './find-spans'
import { createLexicon, type Lexicon } from './lexicon'
import { createPlausible } from './plausible-word'
import { stripInvisible, withoutInvisible } from './strip-invisible'

/** Of the tables, those that only a text with a name needs. */
const SEARCH_STEPS = 2

/** `anchors`: those of the terms, from `anchorsOf`. */
export function createAnchoredMatcher(drugTerms: DrugTerms, anchors: readonly string[]): Matcher {
  let findAnchors: (() => AnchorSearch) | undefined
  const startSearch = () => {
    findAnchors ??= createFindAnchors(anchors)
    return findAnchors()
  }
  /** Most pages hold no anchor and need none. */
  let lexicon: Lexicon | undefined
  const words = () => {
    lexicon ??= createLexicon(drugTerms)
    return lexicon
  }
  const isPlausible = createPlausible(words)
  const findSpans = createFindSpans(words, isPlausible)
  // An expression is translated when it is first used.
  const steps = [startSearch, words, () => words().pattern.test('')]

  function findMentions(text: string): Mention[] {
    const endsIn = (searched: string) => {
      const ends: number[] = []
      const search = startSearch()
      for (let at = search(searched, 0); at >= 0; at = search(searched, at + 1)) ends.push(at)
      return ends
    }
    const ends = endsIn(text)
    if (ends.length === 0) return []
    if (withoutInvisible(text) === text) return toMentions(text, findSpans(text, ends))
    const { text: stripped, startOf, endOf } = stripInvisible(text)
    const spans = findSpans(stripped, endsIn(stripped))
    return toMentions(
      text,
      spans.map((span) => ({ ...span, start: startOf(span.start), end: endOf(span.end) })),
    )
  }

  return {
    prepare: (isNamed) => (isNamed || steps.length > SEARCH_STEPS) && steps.shift()?.() !== undefined,
    findMentions,
    createFilter(mayBeMore) {
      let before = ''
      let search: AnchorSearch | undefined
      return (text) => {
        search ??= startSearch()
        let at = search(text, 0)
        // Until the words are made ready, every anchor counts.
        while (
          lexicon &&
          at >= 0 &&
          !isLigature(text.charCodeAt(at)) &&
          !isPlausible(text, at, before, mayBeMore)
        ) {
          at = search(text, at + 1)
        }
        before = text
        return at
      }
    },
  }
}

function toMentions(text: string, spans: readonly Span[]): Mention[] {
  return withoutOverlaps(spans).map((span) => ({ ...span, surfaceForm: text.slice(span.start, span.end) }))
}

/** Exact before probable, then the leftmost, then the longest. A text comes in windows, so there are never many. */
function withoutOverlaps(spans: readonly Span[]): Span[] {
  // The lengths of "exact" and "probable" are in that order too. To compare the words for a language would cost the page
  // 10 to 20 ms at the first name, while the browser loads how languages sort.
  const inOrder = [...spans].sort(
    (a, b) => a.certainty.length - b.certainty.length || a.start - b.start || b.end - a.end,
  )
  const free: Span[] = []
  for (const span of inOrder) {
    if (!free.some((other) => other.start < span.end && span.start < other.end)) free.push(span)
  }
  return free.sort((a, b) => a.start - b.start)
}
