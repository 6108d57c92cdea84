/** The popup's part about what keeps cards closed on this tab: every restraint is named and can be lifted (promise P5). */
import { useEffect, useRef } from 'preact/hooks'
import type { Messages } from '../i18n/messages'
import { typeset } from '../i18n/typeset'
import type { DrugId } from '../model/mention'
import type { Silence, TabRestraints } from '../model/restraint'
import { QuietActions, readQuietAction } from './quiet-actions'

interface Props {
  readonly messages: Messages
  readonly restraints: TabRestraints
  readonly onSilence: (silence: Silence, isSilent: boolean) => void
  readonly onForgetAnswer: (drugId: DrugId) => void
}

export function QuietPart({ messages, restraints, onSilence, onForgetAnswer }: Props) {
  const part = useRef<HTMLElement>(null)
  const press = (event: Event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[name=action]')
    const pressed = button && readQuietAction(button.value)
    if (pressed) onSilence(pressed.silence, pressed.isSilent)
  }
  // Not on the element itself: what is pressed is a button in it.
  useEffect(() => {
    part.current?.addEventListener('click', press)
    return () => part.current?.removeEventListener('click', press)
  })
  return (
    <section aria-label={messages('quiet.title')} ref={part}>
      <h2>{messages('quiet.title')}</h2>
      {restraints.answered.map((drugId) => (
        <p key={drugId} data-part="answered" data-drug={drugId}>
          {typeset(messages('quiet.drug', { drug: drugId, why: messages('restraint.answered') }))}{' '}
          <button type="button" class="action quiet" onClick={() => onForgetAnswer(drugId)}>
            {messages('quiet.drugBack')}
          </button>
        </p>
      ))}
      <QuietActions messages={messages} restraints={restraints} />
      <small>{typeset(messages('quiet.limits'))}</small>
    </section>
  )
}
