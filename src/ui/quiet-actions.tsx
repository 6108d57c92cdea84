/**
 * "Not again for this patient" and "never by itself on this site", each with its undoing and with what holds now (promise
 * P5). In card and popup; the holder acts on the buttons.
 */
import type { Messages } from '../i18n/messages'
import { typeset } from '../i18n/typeset'
import type { Silence, TabRestraints } from '../model/restraint'
import { Action } from './action'

interface Props {
  readonly messages: Messages
  /** Null while it is not known. */
  readonly restraints: TabRestraints | null
}

export function QuietActions({ messages, restraints }: Props) {
  if (!restraints) return null
  const { hasPatient, isSnoozed, isQuietSite } = restraints
  return (
    <div class="quiet-actions" data-part="quiet">
      <p role="status">
        {isQuietSite && typeset(messages('quiet.is', { why: messages('restraint.quiet-site') }))}{' '}
        {isSnoozed && typeset(messages('quiet.is', { why: messages('restraint.snoozed') }))}
      </p>
      {hasPatient && (
        <Action value={isSnoozed ? 'open-patient' : 'quiet-patient'} title={messages('quiet.limits')}>
          {messages(isSnoozed ? 'quiet.patientBack' : 'quiet.patient')}
        </Action>
      )}
      <Action value={isQuietSite ? 'open-site' : 'quiet-site'} title={messages('quiet.limits')}>
        {messages(isQuietSite ? 'quiet.siteBack' : 'quiet.site')}
      </Action>
    </div>
  )
}

/** What a pressed button of ours means; null for any other. */
export function readQuietAction(
  action: string,
): { readonly silence: Silence; readonly isSilent: boolean } | null {
  const [, verb, silence] = /^(quiet|open)-(patient|site)$/.exec(action) ?? []
  return silence ? { silence: silence as Silence, isSilent: verb === 'quiet' } : null
}
