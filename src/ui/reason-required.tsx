import { typeset } from '../i18n/typeset'
import type { Assessment } from '../model/assessment'
import type { Texts } from './texts'

/** Whether the organisation's wish for a reason concerns this case: a factor of the restriction is met. */
export const isReasonAsked = (requireReason: boolean, { indicator }: Assessment) =>
  requireReason && indicator === 'critical'

/** Why a reason is asked. Nothing waits for it: note and card go on without (promise P6). */
export function ReasonRequired({ texts }: { readonly texts: Texts }) {
  return (
    <p class="reason-required" data-part="reason-required" lang={texts.lang}>
      {typeset(texts.read('reason.asked'))}
    </p>
  )
}
