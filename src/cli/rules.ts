/**
 * The `rules` command, for pharmacists, integrators and tests: check | find | assess | list.
 * JSON in, JSON out; exit code 0 only if all is well; errors in one clear line on stderr.
 */
import { assessLine } from './assess-line'
import { check } from './check'
import { createFindLine } from './find-line'
import { answerLines } from './json-lines'
import { list } from './list'
import { leavePolitely, print } from './print'

const USAGE = `Usage: rules <command>
  check [FOLDER]         validates every pack, text, case and citation of the rules folder
  find < texts.jsonl     one {"id","text"} a line
  assess < cases.jsonl   one {"id","jurisdiction","drugId","indicationId"?,"facts","language"?} a line
  list                   drugs, indications, questions and fact names of each pack`

const EXIT_WRONG = 1
const EXIT_USAGE = 2

async function run([command, ...rest]: readonly string[]): Promise<number> {
  const isExtra = rest.length > (command === 'check' ? 1 : 0)
  if (!isExtra) {
    if (command === 'check') return (await check(rest[0])) ? 0 : EXIT_WRONG
    if (command === 'find') return finish('find', await answerLines(process.stdin, createFindLine()))
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
    process.exitCode = EXIT_WRONG
  },
)
