import type { MessageKey } from '../i18n/messages'
import { typeset } from '../i18n/typeset'
import type { Question } from '../model/rules-pack'
import type { Texts } from './texts'

interface Props {
  readonly question: Question
  readonly texts: Texts
  readonly isInvalid: boolean
}

const ANSWERS = ['yes', 'no', 'unknown'] as const

/** One question of the checklist: three answers or a number; help and the authority's wording on demand. */
export function QuestionRow({ question, texts, isInvalid }: Props) {
  const { messages, read } = texts
  const isNumber = question.id === 'ageYears' || question.id === 'weightKg'
  const id = `question-${question.id}`
  return (
    <div class="question">
      <div class="question-line" {...(!isNumber && { role: 'radiogroup', 'aria-labelledby': id })}>
        {/* The question itself opens its help: no second line, no second control to find. */}
        <details class="question-label">
          <summary id={id}>{typeset(read(question.label))}</summary>
          {question.official && <p class="quotation">{read(question.official)}</p>}
          <p>{read(question.help)}</p>
        </details>
        {isNumber ? (
          <input
            type="text"
            inputMode="numeric"
            autocomplete="off"
            maxLength={5}
            size={4}
            name={question.id}
            aria-labelledby={id}
            aria-invalid={isInvalid}
          />
        ) : (
          <span class="answers">
            {ANSWERS.map((answer) => (
              <label key={answer} class="answer">
                <input type="radio" name={question.id} value={answer} />
                <span>{messages(`answer.${answer}` as MessageKey)}</span>
              </label>
            ))}
          </span>
        )}
      </div>
      {isInvalid && (
        <p class="problem" role="alert">
          {messages(question.id === 'weightKg' ? 'card.invalidWeight' : 'card.invalidAge')}
        </p>
      )}
    </div>
  )
}
