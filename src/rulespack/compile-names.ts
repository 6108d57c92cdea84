import type { DrugTerms } from '../model/term'
import { compileTerms } from './compile-terms'
import type { Drugs, NonTarget } from './drug-entry'

/** The terms together with the drugs that are no mention: what `explainName` needs. */
export function compileNames(drugs: Drugs): DrugTerms & { readonly nonTargets: readonly NonTarget[] } {
  return { ...compileTerms(drugs), nonTargets: drugs.nonTargets }
}
