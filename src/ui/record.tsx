/** What the prescriber notes for the record; closed until asked for, never forced. */
import { Choice } from './choice'
import { reasons, skinStates, yesNo } from './form-options'
import { ReasonRequired } from './reason-required'
import type { Texts } from './texts'

interface Props {
  readonly texts: Texts
  /** The organisation asks for a reason in this case: open, with why; nothing waits for it. */
  readonly isReasonAsked: boolean
}

export function Record({ texts, isReasonAsked }: Props) {
  const { messages } = texts
  return (
    <details class="record" data-part="record" open={isReasonAsked || undefined}>
      <summary>{messages('card.record')}</summary>
      {isReasonAsked && <ReasonRequired texts={texts} />}
      <Choice name="reason" label={messages('card.reason')} options={reasons(texts)} />
      <Choice name="informed" label={messages('card.informed')} options={yesNo(texts)} />
      <Choice name="patientCard" label={messages('card.patientCard')} options={yesNo(texts)} />
      <Choice name="skin" label={messages('card.skin')} options={skinStates(texts)} />
    </details>
  )
}
