/** The subcommands for review and release: what each takes, what it prints, and whether all is well. */
import { join } from 'node:path'
import { LANGUAGES } from '../model/language'
import { builtInRules } from '../rulespack/built-in'
import { exhaust } from './exhaust'
import { type Options, oneOf, parseOptions, UsageError } from './options'
import { changedOutcomes, outcomeFiles, writeOutcomes } from './outcomes'
import { print } from './print'
import { readRulesFolder } from './read-rules-folder'
import { release } from './release'
import { RULES_ROOT } from './rules-root'
import { shippedPacks } from './shipped-packs'
import { writeKeyPair } from './sign-keygen'
import { signOff } from './sign-off'
import { signPack } from './sign-pack'
import type { ListedSource } from './source-cells'
import { pharmacistTable } from './table'
import { TRACE_FORMATS, trace } from './trace'

/** Enough of a diff to see what it is about; the file has the rest. */
const MOST_DIFF_LINES = 200

/** True when all is well. A `UsageError` is the caller's, anything else thrown one line for stderr. */
type Command = (words: readonly string[]) => Promise<boolean>

export const REVIEW_COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['sign-off', printSignOff],
  ['trace', printTrace],
  ['table', printTables],
  ['exhaust', exhaustAll],
  ['outcomes', compareOutcomes],
  ['release', recordRelease],
  ['keygen', makeKeys],
  ['sign', signFile],
])

async function printSignOff(words: readonly string[]): Promise<boolean> {
  await print(signOff(packsOf(parseOptions(words, { values: ['pack'] }))))
  return true
}

async function printTrace(words: readonly string[]): Promise<boolean> {
  const options = parseOptions(words, { values: ['pack', 'format'] })
  const format = oneOf(options, 'format', TRACE_FORMATS)
  // `print` ends the last line.
  await print(trace(packsOf(options), traceDocuments(), format).replace(/\n$/, ''))
  return true
}

async function printTables(words: readonly string[]): Promise<boolean> {
  const options = parseOptions(words, { values: ['pack', 'language'] })
  const language = oneOf(options, 'language', LANGUAGES)
  for (const pack of packsOf(options)) await print(pharmacistTable(pack, language))
  return true
}

async function recordRelease(words: readonly string[]): Promise<boolean> {
  const { rest, values } = parseOptions(words, { values: ['date'], rest: 1 })
  const [pack] = rest
  if (pack === undefined) throw new UsageError('name the pack to release')
  await print(release(RULES_ROOT, pack, values.date ?? null))
  return true
}

async function makeKeys(words: readonly string[]): Promise<boolean> {
  const [file] = parseOptions(words, { rest: 1 }).rest
  if (file === undefined) throw new UsageError('name the file for the private key')
  await print(writeKeyPair(file))
  return true
}

async function signFile(words: readonly string[]): Promise<boolean> {
  const { rest, values } = parseOptions(words, { values: ['key', 'out'], rest: 1 })
  const [file] = rest
  if (file === undefined) throw new UsageError('name the pack or overlay to sign')
  if (values.key === undefined) throw new UsageError('--key names the file of the private key')
  await print(await signPack(file, values.key, values.out ?? signedName(file)))
  return true
}

function signedName(file: string): string {
  return file.replace(/(\.json)?$/i, '.signed.json')
}

async function exhaustAll(words: readonly string[]): Promise<boolean> {
  const packs = packsOf(parseOptions(words, { values: ['pack'] }))
  const broken: string[] = []
  const started = Date.now()
  let total = 0
  for (const pack of packs) {
    const start = Date.now()
    const found = exhaust(pack)
    total += found.combinations
    broken.push(...found.broken)
    const count = found.combinations.toLocaleString('en')
    const pairs = found.comparisons.toLocaleString('en')
    const seconds = secondsSince(start)
    await print(`${pack.id} ${pack.version}: ${count} combinations, ${pairs} comparisons, ${seconds} s`)
    for (const line of found.broken) await print(`  ${line}`)
  }
  await print(`${total.toLocaleString('en')} combinations in ${secondsSince(started)} s`)
  if (broken.length === 0) return true
  process.stderr.write(`rules exhaust: a law does not hold, the first: ${broken[0]}\n`)
  return false
}

async function compareOutcomes(words: readonly string[]): Promise<boolean> {
  const { flags } = parseOptions(words, { flags: ['write'] })
  const folder = join(RULES_ROOT, 'outcomes')
  const files = outcomeFiles(shippedPacks())
  if (flags.has('write')) writeOutcomes(folder, files)
  const changed = changedOutcomes(folder, files)
  for (const { name, lines } of changed) {
    await print(`rules/outcomes/${name}`)
    for (const line of lines.slice(0, MOST_DIFF_LINES)) await print(line)
    if (lines.length > MOST_DIFF_LINES) await print(`… ${lines.length - MOST_DIFF_LINES} more lines`)
  }
  if (changed.length === 0) {
    await print(`${files.length} files up to date`)
    return true
  }
  process.stderr.write(
    `rules outcomes: ${changed.length} file(s) differ from the rules, the first ${changed[0]?.name}; ` +
      'review the lines above, then rules outcomes --write\n',
  )
  return false
}

function packsOf({ values }: Options) {
  return shippedPacks(values.pack)
}

function traceDocuments() {
  const { drugs } = builtInRules()
  if (!drugs) throw new Error('the names of the drugs cannot be used')
  // The built-in packs were loaded from these very documents, so they are what they seem.
  const { sources, evidence } = readRulesFolder(RULES_ROOT)
  const facts = evidence as readonly { readonly id: string; readonly verified: boolean }[]
  const verifiedFactIds = new Set(facts.filter(({ verified }) => verified).map(({ id }) => id))
  return { drugs, sources: sources as readonly ListedSource[], verifiedFactIds }
}

function secondsSince(start: number): string {
  return ((Date.now() - start) / 1000).toFixed(1)
}
