import type { Matcher } from '../model/matcher'
import type { DrugTerms } from '../model/term'
import { anchorsOf } from './anchors'
import { createAnchoredMatcher } from './create-anchored-matcher'

/** The matcher of terms as `rules/drugs.json` holds them; the page script gets its anchors from the build. */
export function createMatcher(drugTerms: DrugTerms): Matcher {
  return createAnchoredMatcher(drugTerms, anchorsOf(drugTerms.terms))
}
