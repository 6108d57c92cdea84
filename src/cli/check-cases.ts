/** Worked cases and their pack in, every expectation that no longer holds out. */
import { assess } from '../assess/assess'
import type { RulesPack } from '../model/rules-pack'
import { parseDocument } from '../rulespack/parse-document'
import { type PathPart, type Problem, problem } from '../rulespack/problem'
import { casesSchema, type WorkedCase } from './case-schema'

export interface CheckedCases {
  readonly count: number
  readonly problems: readonly Problem[]
}

export function checkCases(pack: RulesPack, file: string, raw: unknown): CheckedCases {
  const parsed = parseDocument(file, casesSchema, raw)
  if (!parsed.ok) return { count: 0, problems: parsed.problems }
  const { cases } = parsed.data
  const ids = cases.map(({ id }) => id)
  const problems = cases.flatMap((worked, i) => [
    ...(ids.indexOf(worked.id) === i
      ? []
      : [problem(file, ['cases', i, 'id'], 'an id used once', worked.id)]),
    ...checkCase(pack, file, worked, i),
  ])
  return { count: cases.length, problems }
}

function checkCase(pack: RulesPack, file: string, worked: WorkedCase, i: number): Problem[] {
  const { drugId, indicationId, facts, language = 'fr', expect } = worked
  const differ = (expected: unknown, found: unknown, ...path: PathPart[]): Problem[] =>
    JSON.stringify(expected) === JSON.stringify(found)
      ? []
      : [problem(file, ['cases', i, ...path], `${JSON.stringify(expected)} (case ${worked.id})`, found)]
  try {
    const { indicator, complete, dose, statements, missing } = assess(pack, {
      drugId,
      indicationId,
      facts,
      language,
    })
    const contains = (text: string) => dose.text.includes(text)
    const lacking = expect.doseTextContains.filter((text) => !contains(text))
    const unwanted = (expect.doseTextLacks ?? []).filter(contains)
    const statementIds = statements.map(({ id }) => id)
    return [
      ...differ(expect.indicator, indicator, 'expect', 'indicator'),
      ...differ(expect.complete, complete, 'expect', 'complete'),
      ...differ(expect.doseKind, dose.kind, 'expect', 'doseKind'),
      ...lacking.flatMap((text) => differ(text, dose.text, 'expect', 'doseTextContains')),
      ...unwanted.flatMap((text) => differ(`a dose without ${text}`, dose.text, 'expect', 'doseTextLacks')),
      ...differ([...expect.statements].sort(), statementIds.sort(), 'expect', 'statements'),
      ...differ([...expect.missing].sort(), [...missing].sort(), 'expect', 'missing'),
    ]
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    return [problem(file, ['cases', i], `an answer (case ${worked.id})`, found)]
  }
}
