/**
 * The checklist on paper, to be filled in by hand: the authority's sentences, the factors, what follows. No answer of a
 * card is on it, and nothing is computed.
 */
import type { ComponentChildren } from 'preact'
import { typeset } from '../../i18n/typeset'
import type { Question, TextId, Tier } from '../../model/rules-pack'
import { alternatives, indications, type Options, situations, skinStates, yesNo } from '../form-options'
import { officialSentences } from '../official-sentences'
import type { Texts } from '../texts'
import { PackLine } from './pack-line'
import { Mark, numberSources, SourceList } from './sheet-sources'

interface Props {
  readonly texts: Texts
  readonly drug: string
  readonly outOfDate: ComponentChildren
}

const TIERS: readonly Tier[] = ['restriction', 'caution', 'dose-only']

export function ChecklistSheet({ texts, drug, outOfDate }: Props) {
  const { pack, messages, read } = texts
  const { questions, notAssessed } = pack
  const prescribing = pack.drugs[0]?.prescribing
  const label = { sourceIds: pack.drugs.map(({ labelSourceId }) => labelSourceId) }
  const official = [...officialSentences(pack), ...pack.advice]
  const asked = questions.map(withFirstSource)
  const sources = numberSources([
    ...official,
    ...asked,
    ...(prescribing ? [prescribing] : []),
    label,
    notAssessed,
  ])
  const said = (id: string, text: TextId, sourceIds: readonly string[]) => (
    <li key={id}>
      {typeset(read(text))} <Mark sources={sources} of={sourceIds} />
    </li>
  )
  return (
    <section class="sheet checklist" data-sheet="checklist">
      <div class="head">
        <div>
          <h1>{typeset(read('print.checklist.title', { drug }))}</h1>
          <p class="title">{typeset(read('note.title'))}</p>
          <p class="by-hand">
            <span>{typeset(read('print.checklist.date'))}</span>{' '}
            <span>{typeset(read('print.checklist.by'))}</span>
          </p>
        </div>
        <p class="label">{read('print.checklist.label')}</p>
      </div>
      {outOfDate}
      <ul class="official">{official.map(({ id, text, sourceIds }) => said(id, text, sourceIds))}</ul>
      <Boxes label={messages('card.situation')} options={situations(texts)} />
      <Boxes label={read('question.indication.label')} options={indications(texts)} />
      <table>
        <tbody>
          {TIERS.flatMap((tier) => {
            const rows = asked.filter((question) => question.tier === tier)
            if (rows.length === 0) return []
            return [
              <tr key={tier}>
                <th colSpan={2}>{read(`group.${tier}`)}</th>
              </tr>,
              ...rows.map((question) => (
                <tr key={question.id}>
                  <td>
                    {typeset(read(question.label))} <Mark sources={sources} of={question.sourceIds} />
                    {question.askedWhen && ` – ${read('print.checklist.minor')}`}
                  </td>
                  <td>{typeset(answerSpace(question, texts))}</td>
                </tr>
              )),
            ]
          })}
        </tbody>
      </table>
      <p class="unanswered">{typeset(read('print.checklist.unanswered'))}</p>
      <Boxes label={read('question.alternative.label')} options={alternatives(texts)} />
      <Boxes label={messages('card.informed')} options={yesNo(texts)} />
      <Boxes label={messages('card.patientCard')} options={yesNo(texts)} />
      <Boxes label={messages('card.skin')} options={skinStates(texts)} />
      <p class="by-hand">
        <span>{typeset(messages('card.reason'))}</span>
      </p>
      <ul class="official">
        {prescribing && said('prescribing', prescribing.text, prescribing.sourceIds)}
        {said('dose', 'print.checklist.dose', label.sourceIds)}
        {said('not-assessed', notAssessed.text, notAssessed.sourceIds)}
      </ul>
      <footer>
        <SourceList texts={texts} sources={sources} />
        <PackLine texts={texts} />
        <p>{typeset(read('intendedUse'))}</p>
      </footer>
    </section>
  )
}

/** One sheet has no room for every copy in which a question was read; the card has. */
const withFirstSource = <T extends { readonly sourceIds: readonly string[] }>(row: T): T => ({
  ...row,
  sourceIds: row.sourceIds.slice(0, 1),
})

/** A box to tick for each choice; "not answered" is the empty row itself. */
function Boxes({ label, options }: { readonly label: string; readonly options: Options }) {
  return (
    <p class="boxes">
      <b>{typeset(label)}</b>{' '}
      {options
        .filter(([value]) => value !== '')
        .map(([value, text]) => (
          <span key={value}>☐&#xa0;{typeset(text)} </span>
        ))}
    </p>
  )
}

function answerSpace({ id }: Pick<Question, 'id'>, { messages, read }: Texts): string {
  if (id === 'ageYears') return read('print.checklist.age')
  if (id === 'weightKg') return read('print.checklist.weight')
  return (['yes', 'no', 'unknown'] as const).map((answer) => `☐ ${messages(`answer.${answer}`)}`).join('  ')
}
