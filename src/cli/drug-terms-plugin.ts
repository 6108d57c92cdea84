import drugs from '../../rules/drugs.json'
import { foldText } from '../match/fold-text'
import { isOneEditApart } from '../match/is-one-edit-apart'
import { compileTerms } from '../rulespack/compile-terms'
import { packTerms } from '../rulespack/pack-terms'

const MODULE = 'virtual:drug-terms'

/** Gives the page script only what the matcher needs of `rules/drugs.json`, compiled at build time. */
export function drugTermsPlugin() {
  const isNear = (word: string, name: string) => isOneEditApart(foldText(word), foldText(name))
  return {
    name: 'vigie-jak:drug-terms',
    resolveId: (id: string) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id: string) =>
      id === `\0${MODULE}`
        ? `export default ${JSON.stringify(packTerms(compileTerms(drugs), isNear))}`
        : undefined,
  }
}
