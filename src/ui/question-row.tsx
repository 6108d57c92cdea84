import type { MessageKey } from '../i18n/messages'
import { typeset } from '../i18n/typeset'
import type { Question } from '../model/rules-pack'
import { Mnemonic } from './mnemonic'
import type { PageFact } from './page-facts'
import { SaidOnPage } from './said-on-page'
import type { Texts } from './texts'

interface Props {
  readonly question: Question
  readonly texts: Texts
  readonly isInvalid: boolean
  readonly isAnswered: boolean
  /** What the page says to it. */
  readonly said: readonly PageFact[]
  /** ISO date. */
  readonly today: string
}

const ANSWERS = ['yes', 'no', 'unknown'] as const

/** One question of the checklist: three answers or a number, and what the page says; help and official wording on demand. */
export function QuestionRow({ question, texts, isInvalid, isAnswered, said, today }: Props) {
  const { messages, read, lang } = texts
  const isNumber = question.id === 'ageYears' || question.id === 'weightKg'
  const id = `question-${question.id}`
  const stateId = `${id}-state`
  return (
    <div class={isNumber ? 'question number' : 'question'}>
      <div
        class="question-line"
        {...(!isNumber && { role: 'radiogroup', 'aria-labelledby': id, 'aria-describedby': stateId })}
      >
        {/* The question itself opens its help: no second line, no second control to find. */}
        <details class="question-label">
          <summary id={id} lang={lang}>
            {typeset(read(question.label))}
          </summary>
          {question.official && (
            <p class="quotation" lang={lang}>
              {typeset(read(question.official))}
            </p>
          )}
          <p lang={lang}>{typeset(read(question.help))}</p>
        </details>
        {/* Seen, the frame is dashed until an answer is given. */}
        <span id={stateId} class="visually-hidden">
          {!isAnswered && messages('answer.none')}
        </span>
        {isNumber ? (
          <input
            type="text"
            inputMode="numeric"
            autocomplete="off"
            maxLength={5}
            size={4}
            name={question.id}
            aria-labelledby={id}
            aria-describedby={isInvalid ? `${id}-problem` : stateId}
            aria-invalid={isInvalid}
          />
        ) : (
          <span class="answers" title={isAnswered ? undefined : messages('answer.none')}>
            {ANSWERS.map((answer) => (
              <label key={answer} class="answer">
                <input
                  type="radio"
                  name={question.id}
                  value={answer}
                  aria-keyshortcuts={messages(`key.${answer}`)}
                />
                <span>
                  <Mnemonic
                    text={messages(`answer.${answer}` as MessageKey)}
                    letter={messages(`key.${answer}`)}
                  />
                </span>
              </label>
            ))}
          </span>
        )}
      </div>
      {isInvalid && (
        <p class="problem" role="alert" id={`${id}-problem`}>
          {messages(question.id === 'weightKg' ? 'card.invalidWeight' : 'card.invalidAge')}
        </p>
      )}
      <SaidOnPage facts={said} name={read(question.missingLabel)} texts={texts} today={today} />
    </div>
  )
}
