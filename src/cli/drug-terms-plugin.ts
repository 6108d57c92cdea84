import drugs from '../../rules/drugs.json'
import { anchorsOf } from '../match/anchors'
import { foldText } from '../match/fold-text'
import { isOneEditApart } from '../match/is-one-edit-apart'
import { unpackTerms } from '../match/unpack-terms'
import { compileTerms } from '../rulespack/compile-terms'
import { packTerms } from '../rulespack/pack-terms'

const MODULE = 'virtual:drug-terms'

/** Gives the page script only what the matcher needs of `rules/drugs.json`, compiled at build time. */
export function drugTermsPlugin() {
  return {
    name: 'vigie-jak:drug-terms',
    resolveId: (id: string) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id: string) => (id === `\0${MODULE}` ? drugTermsModule() : undefined),
  }
}

function drugTermsModule(): string {
  const isNear = (word: string, name: string) => isOneEditApart(foldText(word), foldText(name))
  const terms = packTerms(compileTerms(drugs), isNear)
  const anchors = anchorsOf(unpackTerms(terms).terms)
  return `export default ${JSON.stringify(terms)}\nexport const anchors = ${JSON.stringify(anchors.join('|'))}.split('|')`
}
