import { useState } from 'preact/hooks'
import type { Messages } from '../i18n/messages'
import { Action } from './action'
import type { FormControl } from './form-control'

interface Props {
  readonly messages: Messages
  readonly control: FormControl
  /** Opens the blank pages of this drug in a tab of their own. */
  readonly openPrint: () => Promise<void>
}

/** The pages to print are blank and in a tab of ours: no answer leaves the card, nothing of the page is printed. */
export function PrintAction({ messages, control, openPrint }: Props) {
  const [error, setError] = useState<string | null>(null)
  control.print = () => {
    setError(null)
    openPrint().catch((failure) => setError(failure instanceof Error ? failure.message : String(failure)))
  }
  return (
    <p class="actions" data-part="print">
      <Action value="print">{messages('card.print')}</Action>
      <span role="status">{error !== null && messages('card.printFailed', { error })}</span>
    </p>
  )
}
