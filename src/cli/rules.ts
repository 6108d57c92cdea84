/**
 * The `rules` command, for pharmacists, integrators and tests: check | find | explain | assess | export | list, and
 * for review and release sign-off | trace | table | exhaust | outcomes | release, for rules of one's own keygen | sign.
 * JSON in, JSON out; exit code 0 only if all is well; errors in one clear line on stderr.
 */
import { assessLine } from './assess-line'
import { check } from './check'
import { createExplainLine } from './explain-line'
import { createExportCdsHooks } from './export-cds-hooks'
import { createFindLine } from './find-line'
import { answerLines } from './json-lines'
import { list } from './list'
import { UsageError } from './options'
import { leavePolitely, print } from './print'
import { REVIEW_COMMANDS } from './review-commands'

const USAGE = `Usage: rules <command>
  check [FOLDER]         validates every pack, text, case and citation of the rules folder
  check FILE             explains every error of a pack or overlay of your own
  find < texts.jsonl     one {"id","text"} a line
  explain < texts.jsonl  one {"id","text","language"?} a line: is a drug named there, and is it covered?
  assess < cases.jsonl   one {"id","jurisdiction","drugId","indicationId"?,"facts","language"?} a line
  export cds-hooks < cases.jsonl
                         the same lines as assess, answered with CDS Hooks cards
  list                   drugs, indications, questions and fact names of each pack

For review and release:
  sign-off [--pack ID]   each dose row and declared reading: evidence, sources, signed by whom or unsigned
  trace [--pack ID] [--format markdown|csv]
                         each rule, statement, question, dose and code with its source and date
  table [--pack ID] [--language fr|en]
                         the pharmacist's table: drugs and indications against one factor at a time
  exhaust [--pack ID]    every combination of facts held against the laws of the assessment (takes minutes)
  outcomes [--write]     compares rules/outcomes/ with the rules of today, or writes it
  release PACK [--date 2026-11-22]
                         records the content of the pack's version; with a date it is released and fixed

For rules of your own:
  keygen FILE            makes a key pair: the private key in FILE, the public key for the policy on stdout
  sign FILE --key KEYFILE [--out FILE]
                         checks a pack or overlay and writes the signed file for your server`

const EXIT_WRONG = 1
const EXIT_USAGE = 2

async function run([command, ...rest]: readonly string[]): Promise<number> {
  if (command === 'export' && rest.join(' ') === 'cds-hooks') {
    const today = new Date().toISOString().slice(0, 10)
    return finish('export cds-hooks', await answerLines(process.stdin, createExportCdsHooks(today)))
  }
  const review = REVIEW_COMMANDS.get(command ?? '')
  if (review) return (await review(rest)) ? 0 : EXIT_WRONG
  const isExtra = rest.length > (command === 'check' ? 1 : 0)
  if (!isExtra) {
    if (command === 'check') return (await check(rest[0])) ? 0 : EXIT_WRONG
    if (command === 'find') return finish('find', await answerLines(process.stdin, createFindLine()))
    if (command === 'explain') {
      return finish('explain', await answerLines(process.stdin, createExplainLine()))
    }
    if (command === 'assess') return finish('assess', await answerLines(process.stdin, assessLine))
    if (command === 'list') {
      await print(JSON.stringify(list(), null, 2))
      return 0
    }
  }
  process.stderr.write(`${USAGE}\n`)
  return EXIT_USAGE
}

function finish(command: string, { lines, errors }: { lines: number; errors: number }): number {
  if (errors === 0) return 0
  process.stderr.write(`rules ${command}: ${errors} of ${lines} lines could not be answered\n`)
  return EXIT_WRONG
}

leavePolitely()
run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.stderr.write(`rules: ${error instanceof Error ? error.message : String(error)}\n`)
    if (error instanceof UsageError) process.stderr.write(`${USAGE}\n`)
    process.exitCode = error instanceof UsageError ? EXIT_USAGE : EXIT_WRONG
  },
)
