/** One case in, `{"id","assessment"}` out. Anything that is not understood is an error, never a guess. */
import { assess } from '../assess/assess'
import { LANGUAGES, type Language } from '../model/language'
import type { RulesPack } from '../model/rules-pack'
import { builtInRules, JURISDICTIONS } from '../rulespack/built-in'
import { type JsonLine, LineError } from './json-lines'

const KEYS = ['id', 'jurisdiction', 'drugId', 'indicationId', 'facts', 'language']

export function assessLine(line: JsonLine): object {
  // A misspelt "indicationId" must not pass for a case without an indication.
  const unknown = Object.keys(line).filter((key) => !KEYS.includes(key))
  if (unknown.length > 0) {
    throw new LineError(`"${unknown.join('", "')}" is not a key of a case; known: ${KEYS.join(', ')}.`)
  }
  const drugId = knownDrug(line.drugId)
  const pack = packOf(line.jurisdiction)
  const language = line.language ?? 'fr'
  if (!isLanguage(language)) {
    throw new LineError(`"language" must be ${LANGUAGES.join(' or ')}, found ${JSON.stringify(language)}.`)
  }
  const indicationId = line.indicationId ?? undefined
  if (indicationId !== undefined && typeof indicationId !== 'string') {
    throw new LineError(`"indicationId" must be a string, found ${JSON.stringify(indicationId)}.`)
  }
  return { assessment: assess(pack, { drugId, indicationId, facts: line.facts, language }) }
}

function knownDrug(drugId: unknown): string {
  const { drugs } = builtInRules()
  const ids = drugs?.drugs.map(({ id }) => id) ?? []
  if (typeof drugId !== 'string') throw new LineError(`"drugId" is missing; known: ${ids.join(', ')}.`)
  if (ids.includes(drugId)) return drugId
  const folded = drugId.toLowerCase()
  const other = drugs?.nonTargets.find(({ name, brands }) =>
    [name, ...brands].some((text) => text.toLowerCase() === folded),
  )
  const why = other ? ` ${other.reason.en}` : ''
  throw new LineError(`"${drugId}" is not one of the drugs assessed (${ids.join(', ')}).${why}`)
}

function packOf(jurisdiction: unknown): RulesPack {
  const { packs, problems } = builtInRules()
  const pack = typeof jurisdiction === 'string' ? packs.get(jurisdiction) : undefined
  if (pack) return pack
  if (typeof jurisdiction === 'string' && JURISDICTIONS.includes(jurisdiction)) {
    throw new LineError(`The rules of "${jurisdiction}" cannot be used: ${problems[0]?.sentence}`)
  }
  const given = jurisdiction === undefined ? 'missing' : `${JSON.stringify(jurisdiction)} is not available`
  throw new LineError(`"jurisdiction": ${given}; available: ${[...packs.keys()].join(', ')}.`)
}

function isLanguage(language: unknown): language is Language {
  return LANGUAGES.some((known) => known === language)
}
