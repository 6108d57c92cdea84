/**
 * Text in, drug mentions out: leftmost, longest, sorted, never overlapping; offsets are those of the text given.
 * Pure; never throws, whatever the string. Its tables are built at the first text, since the page script starts in
 * every frame, also where nothing may be read.
 *
 * Not preceded by a letter or digit and not followed by a letter: "OLUMIANT4MG" is a mention, "Olumiantine" is none.
 * An underscore is no letter: "xeljanz_5mg" is a mention, since product codes are built that way.
 * A long name with one edit is a whole word, always `probable`, never another drug's name (DESIGN 5.2).
 */
import type { Mention } from '../model/mention'
import type { DrugTerms } from '../model/term'
import { anchorsOf } from './anchors'
import { createFindAnchors } from './find-anchors'
import { createFindSpans, type FindSpans, type Span } from './find-spans'
import { hasLineCut, stripInvisible } from './strip-invisible'

export function createMatcher(drugTerms: DrugTerms): (text: string) => Mention[] {
  let findAnchors: ReturnType<typeof createFindAnchors> | undefined
  let findSpans: FindSpans

  return (text) => {
    if (!findAnchors) {
      findAnchors = createFindAnchors(anchorsOf(drugTerms.terms))
      findSpans = createFindSpans(drugTerms)
    }
    const search = findAnchors
    const findStripped = (joinLines: boolean): Span[] => {
      const { text: stripped, startOf, endOf } = stripInvisible(text, joinLines)
      return findSpans(stripped, search(stripped).ends).map((span) => ({
        ...span,
        start: startOf(span.start),
        end: endOf(span.end),
      }))
    }
    const { ends, hasUnseen } = findAnchors(text)
    if (!hasUnseen) return ends.length === 0 ? [] : toMentions(text, findSpans(text, ends))
    const spans = findStripped(false)
    return toMentions(text, hasLineCut(text) ? [...spans, ...findStripped(true)] : spans)
  }
}

function toMentions(text: string, spans: readonly Span[]): Mention[] {
  return withoutOverlaps(spans).map((span) => ({ ...span, surfaceForm: text.slice(span.start, span.end) }))
}

/** Exact before probable, then the leftmost, then the longest. */
function withoutOverlaps(spans: readonly Span[]): Span[] {
  const inOrder = [...spans].sort((a, b) => a.start - b.start || b.end - a.end)
  const exact: Span[] = []
  for (const span of inOrder) {
    if (span.certainty === 'exact' && span.start >= (exact.at(-1)?.end ?? 0)) exact.push(span)
  }
  const all: Span[] = []
  let next = 0
  for (const span of inOrder) {
    if (span.certainty === 'exact') continue
    while (next < exact.length && (exact[next] as Span).end <= span.start) all.push(exact[next++] as Span)
    const isFree = span.end <= (exact[next]?.start ?? Infinity) && span.start >= (all.at(-1)?.end ?? 0)
    if (isFree) all.push(span)
  }
  return all.concat(exact.slice(next))
}
