/** `rules check FILE`: a pack or an overlay of an organisation, each problem with its place, what was expected and found. */
import { readFileSync } from 'node:fs'
import type { RulesPack } from '../model/rules-pack'
import { builtInRules } from '../rulespack/built-in'
import { loadCustomPack } from '../rulespack/custom-pack'
import { builtInBase } from '../rulespack/custom-pack-base'
import type { FileProblem } from './check-rules'
import { print } from './print'

export interface CheckedCustomPack {
  readonly problems: readonly FileProblem[]
  /** What was read, in one line; empty with problems. */
  readonly summary: string
}

export function checkCustomPack(file: string): CheckedCustomPack {
  const shipped = builtInRules().problems[0]
  if (shipped) throw new Error(`the rules that ship cannot be used: ${shipped.sentence}`)
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    return { problems: [{ file, path: '', expected: 'a JSON file', found }], summary: '' }
  }
  const loaded = loadCustomPack(raw, builtInBase())
  if (loaded.ok)
    return {
      problems: [],
      summary: loaded.kind === 'pack' ? packLine(loaded.pack) : overlayLine(loaded.overlay),
    }
  return {
    problems: loaded.problems.map(({ document, path, expected, found }) => ({
      file,
      path: placeOf(document, path),
      expected,
      found,
    })),
    summary: '',
  }
}

/** True when all is well. */
export async function printCustomPack(file: string): Promise<boolean> {
  const { problems, summary } = checkCustomPack(file)
  for (const { path, expected, found } of problems) {
    await print(`${file} ${path}: expected ${expected}, found ${found}`)
  }
  if (problems.length === 0) {
    await print(summary)
    return true
  }
  process.stderr.write(`rules check: ${problems.length} problem(s) in ${file}; nothing of it is used\n`)
  return false
}

function placeOf(document: string, path: string): string {
  if (document === 'custom') return path
  return path === '' || path.startsWith('[') ? `${document}${path}` : `${document}.${path}`
}

function packLine({ id, version, jurisdiction, drugs, rules, doses }: RulesPack): string {
  const unsigned = doses.filter(({ evidence }) => evidence.signedBy === null).length
  return (
    `pack ${id} ${version}, based on ${jurisdiction}: ${drugs.length} drugs, ${rules.length} rules, ` +
    `${doses.length} dose rows (${unsigned} not signed by a pharmacist)`
  )
}

function overlayLine({ id, version, basedOn }: { id: string; version: string; basedOn: string }): string {
  return `overlay ${id} ${version}, shown beside ${basedOn} as the organisation's own`
}
