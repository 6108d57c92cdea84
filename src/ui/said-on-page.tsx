/** What the page says to one question, with its words, in the row of that question: confirmed or rejected by one key. */
import { type MessageKey, showDate } from '../i18n/messages'
import { typeset } from '../i18n/typeset'
import { Action } from './action'
import type { PageFact } from './page-facts'
import type { Texts } from './texts'
import { birthdayOf65 } from './turns-65'

interface Props {
  /** Of one question. */
  readonly facts: readonly PageFact[]
  /** The question in a word, for who hears the buttons alone. */
  readonly name: string
  readonly texts: Texts
  /** ISO date. */
  readonly today: string
}

/** Where there is little room they stand for the words, which are then the buttons' names alone. */
const SIGNS = { confirm: '✓', reject: '✕' } as const

export function SaidOnPage({ facts, name, texts, today }: Props) {
  const { messages } = texts
  return (
    <>
      {facts.map((fact) => (
        <Row key={fact.id} fact={fact} texts={texts} name={name} />
      ))}
      {facts.some(({ isContradicted }) => isContradicted) && (
        <p class="problem" data-part="contradiction">
          {typeset(messages('page.contradiction'))}
        </p>
      )}
      <TurnsSoon facts={facts} texts={texts} today={today} />
    </>
  )
}

function Row({
  fact,
  name,
  texts,
}: {
  readonly fact: PageFact
  readonly name: string
  readonly texts: Texts
}) {
  const { messages } = texts
  const { suggestion, id, standing } = fact
  const { value } = suggestion
  const said =
    typeof value === 'number'
      ? messages('page.years', { age: value })
      : messages(`answer.${value}` as MessageKey)
  return (
    <div class="said" data-part="suggestion" data-fact={suggestion.fact} data-standing={standing}>
      <span class="said-words">
        {typeset(messages('page.said', { value: said }))} <q>{suggestion.sourceText}</q>
      </span>
      <span class="decide">
        {standing === 'pending'
          ? (['confirm', 'reject'] as const).map((verb) => (
              <Action key={verb} value={`${verb}/${id}`} title={messages(`page.${verb}`)}>
                <span class="sign" aria-hidden="true">
                  {SIGNS[verb]}
                </span>
                <span class="verb">{messages(`page.${verb}`)}</span>
                <span class="visually-hidden">
                  {' '}
                  <span lang={texts.lang}>{name}</span> {said}
                </span>
              </Action>
            ))
          : messages(`page.${standing}`)}
      </span>
    </div>
  )
}

/** Within the validity of a prescription the restriction begins; only where the rules have that sentence. */
function TurnsSoon({ facts, texts, today }: Omit<Props, 'name'>) {
  const id = 'question.ageYears.soon'
  if (!(id in texts.pack.texts[texts.language])) return null
  const dates = facts.flatMap(({ suggestion, standing }) =>
    suggestion.fact === 'ageYears' &&
    standing !== 'rejected' &&
    'birthDate' in suggestion &&
    suggestion.birthDate
      ? (birthdayOf65(suggestion.birthDate, today) ?? [])
      : [],
  )
  return [...new Set(dates)].map((date) => (
    <p key={date} class="why" data-part="turns-65" lang={texts.lang}>
      {typeset(texts.read(id, { date: showDate(date, texts.language) }))}
    </p>
  ))
}
