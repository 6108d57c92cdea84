/** One `{"id","text","language"?}` in, `{"id","explanation":{kind, drugId | name and reason, sentence}}` out. */
import { type Messages, messagesIn } from '../i18n/messages'
import { createExplainName, type NameExplanation } from '../match/explain-name'
import { LANGUAGES, type Language } from '../model/language'
import { builtInRules } from '../rulespack/built-in'
import { compileNames } from '../rulespack/compile-names'
import { type AnswerLine, LineError } from './json-lines'

/** Throws when `rules/drugs.json` has a problem: then no name can be explained reliably. */
export function createExplainLine(): AnswerLine {
  const { drugs, problems } = builtInRules()
  if (!drugs) throw new Error(`the names of the drugs cannot be used: ${problems[0]?.sentence}`)
  const explain = createExplainName(compileNames(drugs))
  return ({ text, language: asked = 'fr' }) => {
    if (typeof text !== 'string') throw new LineError('"text" must be a string.')
    const language = LANGUAGES.find((known) => known === asked)
    if (!language) throw new LineError(`"language" must be ${LANGUAGES.join(' or ')}.`)
    return { explanation: written(explain(text), language) }
  }
}

function written(explanation: NameExplanation, language: Language): object {
  const sentence = sentenceOf(explanation, messagesIn(language))
  if (explanation.kind !== 'not-covered') return { ...explanation, sentence }
  return { ...explanation, reason: explanation.reason[language], sentence }
}

function sentenceOf(explanation: NameExplanation, messages: Messages): string {
  switch (explanation.kind) {
    case 'covered':
      return messages('explain.covered', { drug: explanation.drugId })
    case 'not-covered':
      return messages('explain.notCovered', { drug: explanation.name })
    case 'unknown':
      return messages('explain.unknown')
  }
}
