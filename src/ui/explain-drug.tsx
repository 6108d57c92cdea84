/**
 * "Is this drug covered?": a name is typed, and told to be one of ours, another drug with the reason why the
 * restriction does not cover it, or unknown here. Unknown never reads as "no restriction".
 */
import { useState } from 'preact/hooks'
import type { Messages } from '../i18n/messages'
import { typeset } from '../i18n/typeset'
import { clinicalLanguage, type InterfaceLanguage, type Language } from '../model/language'
import type { DrugId } from '../model/mention'

export type Explanation =
  | { readonly kind: 'covered'; readonly drugId: DrugId }
  | {
      readonly kind: 'not-covered'
      readonly name: string
      readonly reason: { readonly [language in Language]: string }
    }
  | { readonly kind: 'unknown' }

export interface ExplainDrugProps {
  readonly messages: Messages
  readonly language: InterfaceLanguage
  readonly explain: (name: string) => Explanation
}

export function ExplainDrug({ messages, language, explain }: ExplainDrugProps) {
  const clinical = clinicalLanguage(language)
  const [name, setName] = useState('')
  const [explanation, setExplanation] = useState<Explanation | null>(null)
  return (
    <form
      class="explain"
      data-part="explain"
      onSubmit={(event) => {
        event.preventDefault()
        setExplanation(name.trim() ? explain(name) : null)
      }}
    >
      <label class="choice">
        <span>{messages('popup.explain')}</span>
        <input
          type="text"
          name="drugName"
          autocomplete="off"
          spellcheck={false}
          placeholder={messages('popup.explain.name')}
          value={name}
          onInput={(event) => {
            setName(event.currentTarget.value)
            // No answer stands beside a name that it was not given for.
            setExplanation(null)
          }}
        />
      </label>
      <button type="submit" class="action">
        {messages('popup.explain.check')}
      </button>
      <p role="status" class={explanation?.kind} data-part="explanation">
        {explanation && typeset(sentenceOf(explanation, messages))}
        {explanation?.kind === 'not-covered' && (
          <>
            {' '}
            <span lang={clinical}>{typeset(explanation.reason[clinical])}</span>
          </>
        )}
      </p>
    </form>
  )
}

function sentenceOf(explanation: Explanation, messages: Messages): string {
  switch (explanation.kind) {
    case 'covered':
      return `${messages('explain.covered', { drug: explanation.drugId })}.`
    case 'not-covered':
      return `${messages('explain.notCovered', { drug: explanation.name })}.`
    case 'unknown':
      return messages('explain.unknown')
  }
}
