/** The questions of the pack, grouped as the authority groups them, and "none of the others" in one action. */
import type { Assessment } from '../model/assessment'
import { ANSWER_FACTS, type AnswerFact, type FactName, type PatientFacts } from '../model/facts'
import type { Question, RulesPack, Tier } from '../model/rules-pack'
import { Action } from './action'
import { AroundClinical } from './around-clinical'
import { Mnemonic } from './mnemonic'
import { isoDay } from './out-of-date'
import type { PageFact } from './page-facts'
import { QuestionRow } from './question-row'
import type { Texts } from './texts'

export interface Questions {
  readonly asked: readonly Question[]
  /** Yes/no questions without an answer; never age or weight. */
  readonly unanswered: readonly Question[]
  /** No adult dose may appear. */
  readonly isMinor: boolean
}

const TIERS: readonly Tier[] = ['restriction', 'caution', 'dose-only']
const ADULT_YEARS = 18

/**
 * @param pack the slice of one drug, so that it holds no question of another.
 * @param assessment names what it asks: a question may depend on the indication. Outside the restriction nothing is
 * asked; the questions then stay, hidden, with their answers.
 */
export function questionsToAsk(pack: RulesPack, assessment: Assessment, facts: PatientFacts): Questions {
  const isMinor = facts.ageYears !== undefined && facts.ageYears < ADULT_YEARS
  const isAsked = ({ id }: Question) =>
    assessment.scope === 'out-of-scope'
      ? id !== 'weightKg' || isMinor
      : assessment.items.some(({ questionId }) => questionId === id)
  const asked = pack.questions.filter(isAsked)
  return { asked, unanswered: asked.filter((question) => isOpenFactor(question, facts)), isMinor }
}

/** A yes/no question still open whose "no" clears it; a "no" that is itself the factor is never given in a batch. */
function isOpenFactor({ id, metWhen }: Question, facts: PatientFacts): boolean {
  const isNoMet = metWhen !== undefined && 'is' in metWhen && metWhen.is === 'no'
  return isAnswerFact(id) && facts[id] === undefined && !isNoMet
}

const isAnswerFact = (id: FactName): id is AnswerFact => (ANSWER_FACTS as readonly string[]).includes(id)

interface Props {
  readonly texts: Texts
  readonly questions: Questions
  readonly facts: PatientFacts
  readonly invalid: readonly FactName[]
  /** What the page says. */
  readonly said: readonly PageFact[]
  readonly hasBatch: boolean
}

export function Checklist({ texts, questions, facts, invalid, said, hasBatch }: Props) {
  const { read, lang } = texts
  const today = isoDay(new Date())
  const { asked, unanswered } = questions
  return (
    <>
      {TIERS.filter((tier) => asked.some((question) => question.tier === tier)).map((tier) => (
        <fieldset key={tier} class="tier">
          <legend lang={lang}>{read(`group.${tier}`)}</legend>
          {asked
            .filter((question) => question.tier === tier)
            .map((question) => (
              <QuestionRow
                key={question.id}
                question={question}
                texts={texts}
                isInvalid={invalid.includes(question.id)}
                isAnswered={facts[question.id] !== undefined}
                said={said.filter(({ suggestion }) => suggestion.fact === question.id)}
                today={today}
              />
            ))}
        </fieldset>
      ))}
      <Batch texts={texts} unanswered={unanswered} hasBatch={hasBatch} />
    </>
  )
}

/** One button that becomes its own undo: the focus stays on it. */
function Batch({
  texts,
  unanswered,
  hasBatch,
}: Pick<Props, 'texts' | 'hasBatch'> & Pick<Questions, 'unanswered'>) {
  const { messages, read, lang } = texts
  const isOpen = unanswered.length > 0
  if (!isOpen && !hasBatch) return null
  return (
    <p class="batch">
      {isOpen ? (
        <Action value="none-of-the-others" shortcut={messages('key.none')}>
          <span lang={lang}>
            <Mnemonic
              text={read('question.noneOfOthers', { n: unanswered.length })}
              letter={messages('key.none')}
            />
          </span>
        </Action>
      ) : (
        <Action value="undo">{messages('card.undo')}</Action>
      )}{' '}
      {isOpen && (
        <small>
          <AroundClinical
            texts={texts}
            message="card.noneOfTheOthers.which"
            name="list"
            text={unanswered.map(({ missingLabel }) => read(missingLabel)).join(', ')}
          />
        </small>
      )}
    </p>
  )
}
