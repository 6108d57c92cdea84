/** The questions of the pack, grouped as the authority groups them, and "none of the others" in one action. */
import { ANSWER_FACTS, type FactName, type PatientFacts } from '../model/facts'
import type { Question, RulesPack, Tier } from '../model/rules-pack'
import { Action } from './action'
import { QuestionRow } from './question-row'
import type { Texts } from './texts'

export interface Questions {
  readonly asked: readonly Question[]
  /** Yes/no questions without an answer; never age or weight. */
  readonly unanswered: readonly Question[]
}

const TIERS: readonly Tier[] = ['restriction', 'caution', 'dose-only']
const ADULT_YEARS = 18

/** @param pack the slice of one drug, so that it holds no question of another. */
export function questionsToAsk(pack: RulesPack, facts: PatientFacts): Questions {
  const isMinor = facts.ageYears !== undefined && facts.ageYears < ADULT_YEARS
  const asked = pack.questions.filter(({ id }) => id !== 'weightKg' || isMinor)
  const isOpen = (id: FactName) => (ANSWER_FACTS as readonly string[]).includes(id) && facts[id] === undefined
  return { asked, unanswered: asked.filter(({ id }) => isOpen(id)) }
}

interface Props {
  readonly texts: Texts
  readonly questions: Questions
  readonly invalid: readonly FactName[]
  readonly hasBatch: boolean
}

export function Checklist({ texts, questions, invalid, hasBatch }: Props) {
  const { read } = texts
  const { asked, unanswered } = questions
  return (
    <>
      {TIERS.filter((tier) => asked.some((question) => question.tier === tier)).map((tier) => (
        <fieldset key={tier} class="tier">
          <legend>{read(`group.${tier}`)}</legend>
          {asked
            .filter((question) => question.tier === tier)
            .map((question) => (
              <QuestionRow
                key={question.id}
                question={question}
                texts={texts}
                isInvalid={invalid.includes(question.id)}
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
  const { messages, read } = texts
  const isOpen = unanswered.length > 0
  if (!isOpen && !hasBatch) return null
  return (
    <p class="batch">
      <Action value={isOpen ? 'none-of-the-others' : 'undo'}>
        {isOpen ? read('question.noneOfOthers', { n: unanswered.length }) : messages('card.undo')}
      </Action>{' '}
      {isOpen && (
        <small>
          {messages('card.noneOfTheOthers.which', {
            list: unanswered.map(({ shortLabel }) => read(shortLabel)).join(', '),
          })}
        </small>
      )}
    </p>
  )
}
