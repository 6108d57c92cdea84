import { typeset } from '../i18n/typeset'
import { Action } from './action'
import type { Texts } from './texts'

/** What the tool is meant for, to be accepted once; it stays in sight below whatever scrolls. */
export function IntendedUse({ texts }: { readonly texts: Texts }) {
  return (
    <div class="foot">
      <p data-part="accept" lang={texts.lang}>
        {typeset(texts.read('intendedUse'))}
      </p>
      <Action value="accept-intended-use" kind="primary">
        {texts.messages('card.accept')}
      </Action>
    </div>
  )
}
