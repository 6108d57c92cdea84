/** The sentence of a dose row for this patient, without its limits. Every number in it comes from the row's texts. */
import type { DoseKind } from '../model/assessment'
import type { DoseBranch, DoseRow } from '../model/dose-row'
import { chooseDose, type DoseChoice, kindOf } from './choose-dose'
import { factsOf } from './evaluate'
import { isMet, metNames, type Situation, text } from './situation'

export interface DoseSentence {
  readonly kind: DoseKind
  readonly sentence: string
}

export function doseSentence(situation: Situation, row: DoseRow): DoseSentence {
  const choice = chooseDose(row, situation.facts)
  if (choice.open.length === 0) {
    return { kind: kindOf(choice.outcome.rank), sentence: sentenceOf(situation, row, choice) }
  }
  const sentence = row.whenUnknown ? text(situation, row.whenUnknown) : dependsOn(situation, choice)
  return { kind: 'depends', sentence }
}

function sentenceOf(situation: Situation, row: DoseRow, { outcome, branch }: DoseChoice): string {
  const list = branch ? metNames(situation, { facts: factsOf(branch.when) }) : []
  const indication = situation.indication ? text(situation, situation.indication.label) : ''
  const values = { list: list.join(', '), indication, dose: text(situation, outcome.shortText) }
  return text(situation, branch ? outcome.text : usualText(situation, row), values)
}

/** A met factor that changes no dose is said: silence would read as "not looked at". */
function usualText(situation: Situation, row: DoseRow): string {
  const isPlain = row.population === 'adult' && row.usual.text === 'dose.standard'
  if (isPlain && isMet(situation, 'restriction')) return 'dose.noReduction'
  if (isPlain && isMet(situation, 'caution')) return 'dose.noReduction.cautionOnly'
  return row.usual.text
}

function dependsOn(situation: Situation, { outcome, open, openFacts }: DoseChoice): string {
  const missing = situation.answered
    .filter(({ question }) => openFacts.includes(question.id))
    .map(({ question }) => text(situation, question.missingLabel))
    .join(', ')
  const a = raiseFirst(text(situation, outcome.shortText))
  const [b, ...more] = new Set(open.map(({ shortText }) => text(situation, shortText)))
  if (b !== undefined && more.length === 0) return text(situation, 'dose.depends', { missing, a, b })
  const others = open
    .map((branch) => branchSentence(situation, branch))
    .join(text(situation, 'list.semicolon'))
  return text(situation, 'dose.depends.many', { missing, a, others })
}

function branchSentence(situation: Situation, branch: DoseBranch): string {
  const values = { dose: text(situation, branch.shortText), label: text(situation, branch.label) }
  return text(situation, 'dose.depends.branch', values)
}

function raiseFirst(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
