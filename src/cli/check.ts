/** `rules check`: prints each problem on its line, then what was counted. True when all is well. */
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { JURISDICTIONS } from '../rulespack/built-in'
import { printCustomPack } from './check-custom-pack'
import { checkRules, type FileProblem } from './check-rules'
import { print } from './print'

const RULES = fileURLToPath(new URL('../../rules', import.meta.url))

export async function check(folder = RULES): Promise<boolean> {
  if (statSync(folder, { throwIfNoEntry: false })?.isFile()) return printCustomPack(folder)
  const { problems, counts } = checkRules(folder)
  for (const found of problems) await print(lineOf(found))
  const { packs, drugs, rules, doses, unsignedDoses, texts, cases } = counts
  await print(
    `${packs} pack(s) (shipped: ${JURISDICTIONS.join(', ')}), ${drugs} drugs, ${rules} rules, ${doses} dose rows ` +
      `(${unsignedDoses} not signed by a pharmacist), ${texts} texts, ${cases} worked cases`,
  )
  if (problems.length === 0) return true
  process.stderr.write(`rules check: ${problems.length} problem(s), the first: ${lineOf(problems[0])}\n`)
  return false
}

function lineOf(found: FileProblem | undefined): string {
  return found ? `${found.file} ${found.path}: expected ${found.expected}, found ${found.found}` : ''
}
