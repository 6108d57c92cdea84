/**
 * The statements that apply. Monotone: one more met factor adds a statement or lengthens its list, it removes none.
 * What is incomplete, or that nothing is met, is said by the conclusion, not by a statement.
 */
import { packText } from '../i18n/fill-text'
import type { AssessedText, Statement } from '../model/assessment'
import type { Rule } from '../model/rules-pack'
import { cite } from './cite'
import { evaluate } from './evaluate'
import { reaches } from './reach'
import { metNames, type Situation, text } from './situation'

export function statementsOf(situation: Situation): Statement[] {
  return rulesMet(situation).map((rule) => statementOf(situation, rule))
}

/** The rules that hold for this drug, indication and these facts, in the pack's order. */
export function rulesMet({ pack, drug, indication, facts }: Situation): Rule[] {
  return pack.rules.filter(
    (rule) => reaches(rule, drug.drugId, indication?.id) && evaluate(rule.when, facts) === 'met',
  )
}

export function outOfScopeStatement(situation: Situation): Statement {
  const { id, text: textId, sourceIds } = situation.pack.outOfScope
  return {
    id,
    tier: 'every-patient',
    text: text(situation, textId),
    citation: cite(situation.pack, sourceIds),
  }
}

function statementOf(situation: Situation, rule: Rule): Statement {
  const list = rule.tier === 'every-patient' ? [] : metNames(situation, { tiers: [rule.tier] })
  return {
    id: rule.id,
    tier: rule.tier,
    text: text(situation, rule.text, { list: list.join(', ') }),
    ...(rule.quote && { quote: quoteOf(situation, rule.quote) }),
    citation: cite(situation.pack, rule.sourceIds),
  }
}

function quoteOf({ pack, language }: Situation, id: string): AssessedText {
  const { text, kind } = packText(pack.texts[language], id)
  return { text, kind }
}
