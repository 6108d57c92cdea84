/**
 * Run with `npx tsx tests/bench/matcher-worst-case.ts`: what the worst texts cost the matcher, as a multiple of plain
 * text of the same length in the same run. Exit code 1 above the limit: then some text could stop a page.
 */
import rawDrugs from '../../rules/drugs.json'
import { anchorsOf } from '../../src/match/anchors'
import { createMatcher } from '../../src/match/create-matcher'
import { compileTerms } from '../../src/rulespack/compile-terms'
import fr from '../labelled/texts/fr.json'

const LENGTH = 200_000
const RUNS = 9
/** Plain text costs some 3 ns a character, a mention some 5 µs; what costs more than this is no longer linear. */
const MOST = 1_000

const drugTerms = compileTerms(rawDrugs)
const names = drugTerms.terms.map(({ text }) => text)
const anchors = anchorsOf(drugTerms.terms)
const nearNames = drugTerms.terms
  .filter(({ allowsOneEdit }) => allowsOneEdit)
  .flatMap(({ text }) => Array.from(text, (_, i) => text.slice(0, i) + text.slice(i + 1)))
const brokenNames = names.flatMap((name) =>
  Array.from(name, (_, i) => `${name.slice(0, i)} ${name.slice(i)}`),
)
const hidden = names.map((name) => [...name].join('\u00ad'))
/** Numbered, so that no memory of words helps. */
const numbered = (pieces: readonly string[]) =>
  Array.from(
    { length: 20_000 },
    (_, i) => `${pieces[i % pieces.length]}${String.fromCharCode(97 + (i % 26), 97 + ((i / 26) % 26))}`,
  )

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'every name': names,
  'every anchor': anchors,
  'every anchor in one word': [anchors.join('').replaceAll(' ', '')],
  'anchors in ever new words': numbered(anchors),
  'names a letter short': nearNames,
  'names a letter too long': numbered(names),
  'broken names': brokenNames,
  'names full of soft hyphens': hidden,
  'soft hyphens only': ['\u00ad'],
  'combining marks only': ['\u0301'],
  'direction marks around names': names.map((name) => `\u202a${name}\u202c`),
  ligatures: ['ﬁ', 'ﬁlgotinib'],
  'spaces after a name': [`tofacitinib${' '.repeat(5_000)}`],
  'dashes after a name': [`xeljanz${'-'.repeat(5_000)}`],
  'line ends in names': names.map((name) => `${name.slice(0, 3)}-\n${name.slice(3)}`),
  'the head of a CIP13': ['3400930'],
  'CIS labels': ['cis n° '],
  'CIS numbers without a label': drugTerms.terms.flatMap(({ kind, text }) =>
    kind === 'labelled-number' ? text : [],
  ),
  'halves of surrogates': ['\ud800', '\udc00a'],
}

const plain = filled(fr.ordinary, ' ')
const { findMentions } = createMatcher(drugTerms)
findMentions(plain)

let isTooSlow = false
for (const [name, pieces] of Object.entries(TEXTS)) {
  const separator = /only|one word|head|surrogates/.test(name) ? '' : ' '
  const text = filled(pieces, separator)
  const [cost, yardstick] = costs(text, plain)
  const ratio = cost / yardstick
  if (ratio > MOST) isTooSlow = true
  console.info(
    `${name.padEnd(32)} ${ratio.toFixed(1).padStart(7)} ×  ${cost.toFixed(1).padStart(7)} ms` +
      `  ${String(findMentions(text).length).padStart(6)} mentions${ratio > MOST ? '  TOO SLOW' : ''}`,
  )
}
if (isTooSlow) {
  process.stderr.write(`a text of ${LENGTH} characters costs more than ${MOST} times a plain one\n`)
  process.exitCode = 1
}

function filled(pieces: readonly string[], separator: string): string {
  const once = pieces.join(separator) + separator
  return once.repeat(Math.ceil(LENGTH / once.length)).slice(0, LENGTH)
}

/** Medians of processor time, in turns, so that a busy machine slows both alike. */
function costs(first: string, second: string): [number, number] {
  const times: [number[], number[]] = [[], []]
  for (let run = 0; run < RUNS; run++) {
    times[0].push(costOf(first))
    times[1].push(costOf(second))
  }
  return [median(times[0]), median(times[1])]
}

function costOf(text: string): number {
  const start = process.cpuUsage()
  findMentions(text)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0
}
