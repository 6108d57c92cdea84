import type { PackNotice } from '../model/pack-delivery'

/** What is said of the organisation's rules; its own sentences, filled by the background. */
export function PackNotices({ notices }: { readonly notices: readonly PackNotice[] }) {
  return notices.map(({ text, isProblem }) => (
    <p key={text} class={isProblem ? 'problem' : 'pack-line'} data-part="pack-notice">
      {text}
    </p>
  ))
}
