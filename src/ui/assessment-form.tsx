/**
 * The checklist and what follows from it, for one drug. The controls are native and hold the answers; after every
 * change they are read again and assessed. Shared by the card in a page and by the popup.
 */
import { useRef, useState } from 'preact/hooks'
import type { Assessment } from '../model/assessment'
import type { PatientFacts } from '../model/facts'
import type { Language } from '../model/language'
import type { DrugId } from '../model/mention'
import type { RulesPack } from '../model/rules-pack'
import { Action } from './action'
import { type Answers, NO_ANSWERS, readAnswers } from './answers'
import { Checklist, questionsToAsk } from './checklist'
import { Choice } from './choice'
import { Conclusion, IndicatorWord } from './conclusion'
import {
  ALTERNATIVES,
  alternatives,
  indications,
  reasons,
  situations,
  skinStates,
  yesNo,
} from './form-options'
import { Further } from './further'
import { writeNote } from './note-text'
import { Reminders } from './reminders'
import type { Texts } from './texts'

export interface Case {
  readonly drugId: DrugId
  readonly indicationId?: string
  readonly facts: PatientFacts
  readonly language: Language
}

/** @param drugName as the page writes it, for the first line. */
export type Assess = (pack: RulesPack, patient: Case, drugName: string) => Assessment

/** What the holder of the form may ask of it; the form fills it in. */
export interface FormControl {
  /** The controls changed without an event that the form can hear (typing behind the guard). */
  reread?: () => void
  /** A button was pressed. */
  act?: (action: string) => void
}

export interface FormProps {
  /** Of the pack's slice for this drug. */
  readonly texts: Texts
  readonly drugId: DrugId
  readonly drugName: string
  readonly appVersion: string
  readonly assess: Assess
  readonly control: FormControl
  /** Copies a text; false where the browser refuses. */
  readonly copyText: (text: string) => Promise<boolean>
}

type NoteState = { readonly kind: 'none' | 'copied' } | { readonly kind: 'manual'; readonly text: string }

export function AssessmentForm(props: FormProps) {
  const { texts, drugId, drugName, control } = props
  const { pack, language, messages, read } = texts
  const form = useRef<HTMLDivElement>(null)
  const [answers, setAnswers] = useState<Answers>(NO_ANSWERS)
  /** Questions that "none of the others" answered, for its one undo. */
  const [batch, setBatch] = useState<readonly string[]>([])
  const [note, setNote] = useState<NoteState>({ kind: 'none' })

  const { indicationId, situation, alternative } = answers.choices
  const patient = { drugId, facts: answers.facts, language, ...(indicationId && { indicationId }) }
  const assessment = props.assess(pack, patient, drugName)
  const questions = questionsToAsk(pack, assessment, answers.facts)

  const reread = () => {
    if (!form.current) return
    setAnswers(readAnswers(form.current))
    setNote({ kind: 'none' })
  }
  const answerNo = (names: readonly string[], isChecked: boolean) => {
    for (const name of names) {
      const radio = form.current?.querySelector<HTMLInputElement>(`input[name="${name}"][value="no"]`)
      if (radio) radio.checked = isChecked
    }
    setBatch(isChecked ? names : [])
    reread()
  }
  const copyNote = async () => {
    const { appVersion } = props
    const text = writeNote({ assessment, answers, texts, drugName, appVersion, now: new Date() })
    setNote((await props.copyText(text)) ? { kind: 'copied' } : { kind: 'manual', text })
  }
  control.reread = reread
  control.act = (action) => {
    if (action === 'none-of-the-others')
      answerNo(
        questions.unanswered.map(({ id }) => id),
        true,
      )
    else if (action === 'undo') answerNo(batch, false)
    else if (action === 'copy-note') void copyNote()
  }

  return (
    // `onInput` does not arrive behind the guard of a page, which calls `reread` instead.
    <div class="form" ref={form} onChange={reread} onInput={reread}>
      <p class="first-line" data-part="first-line" data-indicator={assessment.indicator}>
        <IndicatorWord assessment={assessment} texts={texts} /> {assessment.firstLine}
      </p>
      <div class="columns">
        <div class="ask">
          <div class="choices">
            <Choice name="situation" label={messages('card.situation')} options={situations(texts)} />
            <Choice
              name="indicationId"
              label={read('question.indication.label')}
              options={indications(texts)}
            />
          </div>
          {/* Out of scope the questions do not apply, but their answers stay for a change of mind. */}
          <div hidden={assessment.scope === 'out-of-scope'}>
            <Checklist
              texts={texts}
              questions={questions}
              invalid={answers.invalid}
              hasBatch={batch.length > 0}
            />
          </div>
        </div>
        <div class="follows">
          <Conclusion assessment={assessment} texts={texts} />
          {situation === 'renewal' && assessment.scope === 'in-scope' && (
            <p class="ongoing">{read('concl.ongoing')}</p>
          )}
          {assessment.indicator === 'critical' && (
            <>
              <Choice
                name="alternative"
                label={read('question.alternative.label')}
                options={alternatives(texts)}
              />
              <AlternativeConclusion texts={texts} answer={alternative} />
            </>
          )}
          <Reminders assessment={assessment} texts={texts} />
          <Further texts={texts} showsDoses={!questions.isMinor} />
          <details class="record">
            <summary>{messages('card.record')}</summary>
            <Choice name="reason" label={messages('card.reason')} options={reasons(texts)} />
            <Choice name="informed" label={messages('card.informed')} options={yesNo(texts)} />
            <Choice name="patientCard" label={messages('card.patientCard')} options={yesNo(texts)} />
            <Choice name="skin" label={messages('card.skin')} options={skinStates(texts)} />
          </details>
          <p class="actions">
            <Action value="copy-note" kind="primary">
              {messages('card.copyNote')}
            </Action>
            <span role="status">{note.kind === 'copied' && messages('card.noteCopied')}</span>
          </p>
          {note.kind === 'manual' && (
            <label class="manual-note">
              {messages('card.noteManual')}
              <textarea readOnly rows={8} value={note.text} />
            </label>
          )}
        </div>
      </div>
    </div>
  )
}

/** The authority's condition, answered: the card repeats what the prescriber states, and adds nothing. */
function AlternativeConclusion({
  texts,
  answer,
}: {
  readonly texts: Texts
  readonly answer: string | undefined
}) {
  const { read } = texts
  if (answer === 'yes') return <p class="alternative">{read('concl.critical.alternativeYes')}</p>
  if (!answer || answer === 'later') return null
  const reason = read(ALTERNATIVES[answer as 'failed'].replace('.no.', '.reason.'))
  return <p class="alternative">{read('concl.critical.alternativeNo', { reason })}</p>
}
