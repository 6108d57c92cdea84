/**
 * The `policy` command, for hospital IT: one config in, the policy files of every browser and system out.
 * A faulty config writes nothing; each fault is one line on stderr with its path.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pageMessagesIn } from '../i18n/page-messages'
import { makeKit } from '../kit/make-kit'
import { parseConfig } from '../kit/parse-config'
import { LANGUAGES } from '../model/language'
import { JURISDICTIONS } from '../rulespack/built-in'
import { oneOf, parseOptions, UsageError } from './options'
import { leavePolitely, print } from './print'

const USAGE = `Usage: policy --config FILE --out DIR [--language en|fr]
  FILE   what the hospital decides, as in docs/hospital.example.json
  DIR    gets linux/, windows/, intune/, macos/, firefox/; files of the same name are written anew`

const EXIT_WRONG = 1
const EXIT_USAGE = 2

async function run(words: readonly string[]): Promise<number> {
  const options = parseOptions(words, { values: ['config', 'out', 'language'] })
  const { config: file, out } = options.values
  if (file === undefined || out === undefined) throw new UsageError('--config FILE and --out DIR are needed')
  const messages = pageMessagesIn(oneOf(options, 'language', [...LANGUAGES].reverse() as ['en', 'fr']))
  const { config, problems } = parseConfig(await readJson(file), JURISDICTIONS, messages)
  for (const { path, sentence } of problems) process.stderr.write(`${file}: ${path}: ${sentence}\n`)
  if (config === null) return EXIT_WRONG
  for (const { path, bytes } of makeKit(config)) {
    const target = join(out, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, bytes)
    await print(target)
  }
  return 0
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${file} cannot be read (${error.code ?? error.message})`)
  })
  try {
    // Editors of Windows like to begin a file with a mark of its encoding.
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new Error(`${file} is no JSON: ${(error as Error).message}`)
  }
}

leavePolitely()
run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.stderr.write(`policy: ${error instanceof Error ? error.message : String(error)}\n`)
    if (error instanceof UsageError) process.stderr.write(`${USAGE}\n`)
    process.exitCode = error instanceof UsageError ? EXIT_USAGE : EXIT_WRONG
  },
)
