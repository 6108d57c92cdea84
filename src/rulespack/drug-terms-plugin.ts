import drugs from '../../rules/drugs.json'
import { compileTerms } from './compile-terms'
import { packTerms } from './pack-terms'

const MODULE = 'virtual:drug-terms'

/** Gives the page script only what the matcher needs of `rules/drugs.json`, compiled at build time. */
export function drugTermsPlugin() {
  return {
    name: 'vigie-jak:drug-terms',
    resolveId: (id: string) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id: string) =>
      id === `\0${MODULE}` ? `export default ${JSON.stringify(packTerms(compileTerms(drugs)))}` : undefined,
  }
}
