/** A rules folder on disk in, its raw documents out. A file that is not there or not JSON is a problem with its name. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES } from '../model/language'
import type { Problem } from '../rulespack/problem'

export interface RulesFolder {
  readonly drugs: unknown
  readonly sources: unknown
  readonly quotes: unknown
  readonly evidence: unknown
  readonly secondTier: unknown
  readonly trials: unknown
  readonly packs: readonly {
    readonly folder: string
    readonly pack: unknown
    /** Its own texts by language, and under `common` those of the folder `common`. */
    readonly texts: {
      readonly [language: string]: unknown
      readonly common: { readonly [language: string]: unknown }
    }
  }[]
  readonly cases: readonly { readonly folder: string; readonly file: string; readonly raw: unknown }[]
  readonly problems: readonly Problem[]
}

const SHARED = ['drugs', 'sources', 'quotes', 'evidence', 'second-tier', 'trials'] as const

/** Each folder with a `pack.json` is a jurisdiction; its cases are in `cases/<folder>/`. */
export function readRulesFolder(root: string): RulesFolder {
  if (!existsSync(root)) throw new Error(`there is no rules folder at ${root}`)
  const problems: Problem[] = []
  const read = (file: string): unknown => {
    try {
      const text = readFileSync(join(root, file), 'utf8')
      problems.push(...repeatedKeys(file, text))
      return JSON.parse(text)
    } catch (error) {
      const found = error instanceof Error ? error.message : String(error)
      problems.push({ document: file, path: '', expected: 'a JSON file', found, sentence: '' })
      return undefined
    }
  }
  const [drugs, sources, quotes, evidence, secondTier, trials] = SHARED.map((name) => read(`${name}.json`))
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'pack.json')))
    .map(({ name }) => name)
  const readTexts = (folder: string) =>
    Object.fromEntries(LANGUAGES.map((language) => [language, read(`${folder}/texts.${language}.json`)]))
  const common = readTexts('common')
  const packs = folders.map((folder) => ({
    folder,
    pack: read(`${folder}/pack.json`),
    texts: { ...readTexts(folder), common },
  }))
  const cases = folders.flatMap((folder) =>
    jsonFiles(join(root, 'cases', folder)).map((name) => {
      const file = `cases/${folder}/${name}`
      return { folder, file, raw: read(file) }
    }),
  )
  return { drugs, sources, quotes, evidence, secondTier, trials, packs, cases, problems }
}

function jsonFiles(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
    : []
}

/** `JSON.parse` keeps the last of two equal keys in silence; in a file of texts that loses a sentence. */
function repeatedKeys(file: string, text: string): Problem[] {
  if (!file.includes('texts.')) return []
  const keys = [...text.matchAll(/^ {2}"([^"]+)":/gm)].map(([, key = '']) => key)
  return keys
    .filter((key, i) => keys.indexOf(key) !== i)
    .map((key) => ({ document: file, path: key, expected: 'a text id used once', found: key, sentence: '' }))
}
