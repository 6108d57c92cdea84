import type { MessageKey } from '../i18n/messages'
import { typeset } from '../i18n/typeset'
import type { Texts } from './texts'

interface Props {
  readonly texts: Texts
  readonly message: MessageKey
  /** The placeholder that the clinical text takes, and the text. */
  readonly name: string
  readonly text: string
  readonly values?: Readonly<Record<string, string>>
}

/** Stands in no text of ours. */
const PLACE = '\u0000'

/** A sentence of the interface around a clinical text, which keeps its own language. */
export function AroundClinical({ texts, message, name, text, values }: Props) {
  const [before = '', after = ''] = typeset(texts.messages(message, { ...values, [name]: PLACE })).split(
    PLACE,
  )
  return (
    <>
      {before}
      <span lang={texts.lang}>{typeset(text)}</span>
      {after}
    </>
  )
}
