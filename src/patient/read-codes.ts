/** Facts from codes of problems and drugs, where the page shows that they are codes. */
import type { Cues } from './read-cues'
import type { Reading } from './reading'
import type { Sentence } from './split-sentences'
import { ATC, type CodeEntry, ICD_10, ICPC_2, SNOMED_CT } from './words.codes'

interface System {
  readonly entries: readonly { readonly entry: CodeEntry; readonly codes: RegExp }[]
  /** The page names the system; then any of its codes counts. */
  readonly named: RegExp
  /** Without the name: this around the code shows that it is one. `undefined`: never. */
  readonly shaped?: (before: string, code: string, after: string) => boolean
}

const compile = (entries: readonly CodeEntry[], below = '') =>
  entries.map((entry) => ({
    entry,
    codes: new RegExp(`(?<![A-Za-z0-9.-])(?:${entry.codes})${below}(?![A-Za-z0-9-]|\\.\\d)`, 'g'),
  }))

const opensCell = (before: string): boolean => /(?:^|[|\n])\s*$/.test(before)

const SYSTEMS: readonly System[] = [
  {
    entries: compile(ICD_10, '(?:\\.\\d+)?'),
    named: /(?<![a-z])(?:cim|icd)(?:[ -]?(?:9|10|11)(?:[ -]?cm)?)?(?![a-z])/,
    // "C50.9 – Tumeur maligne", "… (I21.9)", a cell of its own; never "chambre C34" or "C5-C6".
    shaped: (before, code, after) =>
      (code.includes('.') && (opensCell(before) || /[([]\s*$/.test(before) || /^\s*(?:$|\|)/.test(after))) ||
      (opensCell(before) && (/^\s*(?:\|)/.test(after) || /^\s*[-–:]\s+[A-Za-zÀ-ÿ]{4}/.test(after))),
  },
  { entries: compile(ICPC_2), named: /(?<![a-z])(?:icpc|cisp)(?:[ -]?[123])?(?![a-z])/ },
  { entries: compile(SNOMED_CT), named: /(?<![a-z])(?:snomed|sct)(?:[ -]?ct)?(?![a-z])/ },
  {
    entries: compile(ATC),
    named: /(?<![a-z])atc(?![a-z])/,
    shaped: (before, code, after) =>
      code.length === 7 &&
      (/[([|]\s*$/.test(before) || opensCell(before)) &&
      /\d ?(?:mg|µg|mcg|cp|comprime|tablet|\/ ?j)|daily|par jour/i.test(before + after),
  },
]

const ENDED = /remission|sevr|former|arrete/

export function readCodes(sentence: Sentence, cues: Cues, heading: string): Reading[] {
  const { folded, text, start } = sentence
  const found: Reading[] = []
  for (const { entries, named, shaped } of SYSTEMS) {
    const isNamed =
      named.test(folded) || (named.test(heading) && /code|diagnos|antec|atcd|probl|condition/.test(heading))
    if (!isNamed && !shaped) continue
    for (const { entry, codes } of entries) {
      for (const match of text.matchAll(codes)) {
        const span = { start: match.index, end: match.index + match[0].length }
        const before = text.slice(Math.max(0, span.start - 60), span.start)
        const isCode = isNamed || shaped?.(before, match[0], text.slice(span.end, span.end + 60)) === true
        if (!isCode || !cues.isSaid(span)) continue
        const { fact } = entry
        // The words beside a tobacco code may say that it is over.
        const value = fact === 'smoking' && ENDED.test(folded) ? 'unknown' : entry.value
        found.push({ fact, value, start: start + span.start, end: start + span.end })
      }
    }
  }
  return found
}
