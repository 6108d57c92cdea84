/**
 * The checklist and what follows from it, for one drug. The controls are native and hold the answers; after every
 * change they are read again and assessed. Shared by the card in a page and by the popup.
 */
import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { typeset } from '../i18n/typeset'
import type { PatientFacts } from '../model/facts'
import type { DrugId } from '../model/mention'
import type { PatientState } from '../model/patient-state'
import { Alternative } from './alternative'
import { answerByKey } from './answer-keys'
import { type Answers, NO_ANSWERS, readAnswers } from './answers'
import { Checklist, questionsToAsk } from './checklist'
import { Choice } from './choice'
import { ClinicalLanguage } from './clinical-language'
import { Conclusion, ConclusionSources } from './conclusion'
import { decideSuggestion, focusNextSuggestion } from './decide-suggestion'
import type { Assess, FormControl } from './form-control'
import { indications, situations } from './form-options'
import { Head } from './head'
import { More } from './more'
import { NoteActions, useNoteCopy } from './note-copy'
import type { OnPage } from './note-text/note-input'
import { writeNote } from './note-text/write-note'
import { writePharmacistNote } from './note-text/write-pharmacist-note'
import { pageFacts } from './page-facts'
import { raise } from './raise'
import { isReasonAsked } from './reason-required'
import { Record } from './record'
import { Reminders } from './reminders'
import { clinicalOnly, type Texts } from './texts'
import { Unconfirmed } from './unconfirmed'

export interface FormProps {
  /** Of the pack's slice for this drug. */
  readonly texts: Texts
  readonly drugId: DrugId
  readonly drugName: string
  /** Absent where there is no page. */
  readonly onPage?: OnPage | undefined
  /** The organisation asks for a reason for going on; absent: it does not. */
  readonly requireReason?: boolean
  readonly appVersion: string
  readonly assess: Assess
  readonly control: FormControl
  /** Copies a text; false where the browser refuses. */
  readonly copyText: (text: string) => Promise<boolean>
  /** Absent where no page is read (popup). */
  readonly patient?: PatientState
  /** The answers became complete, or ceased to be; or the note was copied, which is an answer too. */
  readonly onAnswered?: (isAnswered: boolean) => void
  /** Buttons beside the first line. */
  readonly tools?: ComponentChildren
  /** What has to be known before anything is answered. */
  readonly notices?: ComponentChildren
  /** What else is there on demand. */
  readonly more?: ComponentChildren
  /** Beside the other folds. */
  readonly folds?: ComponentChildren
  /** Beside the actions of the note. */
  readonly actions?: ComponentChildren
}

export function AssessmentForm(props: FormProps) {
  const { texts, drugId, drugName, onPage, requireReason = false, appVersion, control } = props
  const { pack, language, lang, messages, read } = texts
  const form = useRef<HTMLDivElement>(null)
  const [answers, setAnswers] = useState<Answers>(NO_ANSWERS)
  /** Questions that "none of the others" answered, for its one undo. */
  const [batch, setBatch] = useState<readonly string[]>([])
  /** Ids of what the page says and the prescriber rejected. */
  const [rejected, setRejected] = useState<ReadonlySet<string>>(new Set())
  const note = useNoteCopy(props.copyText)

  const { indicationId, situation, alternative } = answers.choices
  const assessWith = (facts: PatientFacts) =>
    props.assess(pack, { drugId, facts, language, ...(indicationId && { indicationId }) }, drugName)
  /** From the answers alone: what the note says. */
  const answered = assessWith(answers.facts)
  const asked = questionsToAsk(pack, answered, answers.facts)
  const suggested = props.patient?.kind === 'read' ? props.patient.reading.suggestions : []
  const said = pageFacts(suggested, asked.asked, answers.facts, rejected)
  const raised = raise(assessWith, answers.facts, said)
  const { assessment } = raised
  // Out of scope nothing is asked, so nothing the page says is left to be decided.
  const isOpen = assessment.scope === 'in-scope' && said.some(({ standing }) => standing === 'pending')
  // While the page says more than was confirmed, nothing is answered in one go.
  const questions = { ...asked, ...(isOpen && { unanswered: [] }), isMinor: asked.isMinor || raised.isMinor }

  const isComplete = answered.complete && !isOpen
  const wasComplete = useRef(false)
  useEffect(() => {
    if (isComplete === wasComplete.current) return
    wasComplete.current = isComplete
    props.onAnswered?.(isComplete)
  }, [isComplete])

  const reread = () => {
    if (!form.current) return
    setAnswers(readAnswers(form.current))
    note.forget()
  }
  const answerNo = (names: readonly string[], isChecked: boolean) => {
    for (const name of names) {
      const radio = form.current?.querySelector<HTMLInputElement>(`input[name="${name}"][value="no"]`)
      if (radio) radio.checked = isChecked
    }
    setBatch(isChecked ? names : [])
    reread()
  }
  const copyNote = (write: typeof writeNote) => {
    const now = new Date()
    const context = { texts: clinicalOnly(texts), drugName, onPage, appVersion, now }
    void note.copy(write({ ...context, assessment: answered, answers, requireReason }))
    props.onAnswered?.(true)
  }
  const [decisions, setDecisions] = useState(0)
  // Before the paint: the next key may come at once.
  useLayoutEffect(() => {
    if (decisions > 0 && form.current) focusNextSuggestion(form.current)
  }, [decisions])
  control.reread = reread
  control.act = (action) => {
    if (action === 'none-of-the-others')
      answerNo(
        questions.unanswered.map(({ id }) => id),
        true,
      )
    else if (action === 'undo') answerNo(batch, false)
    else if (action === 'copy-note') copyNote(writeNote)
    else if (action === 'copy-pharmacist-note') copyNote(writePharmacistNote)
    else if (
      form.current &&
      decideSuggestion(form.current, action, (id) => setRejected(new Set(rejected).add(id)))
    ) {
      reread()
      setDecisions(decisions + 1)
    }
  }
  control.key = (pressed, focused) => {
    const meaning = form.current && answerByKey(form.current, focused, pressed, messages)
    if (meaning === 'answered') reread()
    else if (meaning && questions.unanswered.length > 0) control.act?.(meaning)
    else return false
    return true
  }

  return (
    <>
      <Head
        indicator={assessment.indicator}
        word={read(`indicator.${assessment.indicatorWord}`)}
        drugName={drugName}
        line={assessment.firstLine}
        lang={lang}
        tools={props.tools}
      />
      {/* `onInput` does not arrive behind the guard of a page, which calls `reread` instead. */}
      <div class="card-body form" ref={form} onChange={reread} onInput={reread}>
        {props.notices}
        <div class="columns">
          <div class="ask">
            <div class="choices">
              <Choice name="situation" label={messages('card.situation')} options={situations(texts)} />
              <Choice
                name="indicationId"
                label={read('question.indication.label')}
                lang={lang}
                options={indications(texts)}
              />
            </div>
            {/* Out of scope the questions do not apply, but their answers stay for a change of mind. */}
            <div hidden={assessment.scope === 'out-of-scope'}>
              <Checklist
                texts={texts}
                questions={questions}
                facts={answers.facts}
                invalid={answers.invalid}
                said={said}
                hasBatch={batch.length > 0}
              />
            </div>
          </div>
          <div class="follows">
            <Unconfirmed facts={raised.unconfirmed} texts={texts} />
            <Conclusion assessment={assessment} texts={texts} />
            {situation === 'renewal' && assessment.scope === 'in-scope' && (
              <p class="ongoing" lang={lang}>
                {typeset(read('concl.ongoing'))}
              </p>
            )}
            {assessment.indicator === 'critical' && <Alternative texts={texts} answer={alternative} />}
            <p class="not-assessed" data-part="not-assessed" lang={lang}>
              {typeset(assessment.notAssessed.text)}
            </p>
          </div>
        </div>
        <div class="folds">
          <ClinicalLanguage texts={texts} />
          <ConclusionSources assessment={assessment} texts={texts} />
          <Reminders assessment={assessment} texts={texts} />
          <Record texts={texts} isReasonAsked={isReasonAsked(requireReason, assessment)} />
          <More texts={texts} showsDoses={!questions.isMinor}>
            {props.more}
          </More>
          {props.folds}
        </div>
      </div>
      {/* Below whatever scrolls: the actions are always in reach. */}
      <div class="foot">
        <NoteActions
          texts={texts}
          state={note.state}
          actions={[
            ['copy-note', messages('card.copyNote')],
            ['copy-pharmacist-note', messages('card.copyPharmacistNote')],
          ]}
        />
        {props.actions}
      </div>
    </>
  )
}
