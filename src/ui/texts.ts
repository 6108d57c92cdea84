/** The words a card or the popup speaks with: of the interface, and of the rules pack in the same language. */
import { packText, readText, type TextValues } from '../i18n/fill-text'
import { type Messages, messagesIn } from '../i18n/messages'
import type { Citation } from '../model/assessment'
import type { Language } from '../model/language'
import type { PackText, RulesPack, TextId } from '../model/rules-pack'

export interface Texts {
  readonly pack: RulesPack
  readonly language: Language
  readonly messages: Messages
  /** Text of the pack by id, filled. Throws for an unknown id or a missing value: half a sentence is never shown. */
  readonly read: (id: TextId, values?: TextValues) => string
  /** The same with its kind: quotation, unofficial translation or summary. */
  readonly get: (id: TextId) => PackText
  readonly cite: (sourceIds: readonly string[]) => Citation | null
}

export function textsOf(pack: RulesPack, language: Language): Texts {
  const texts = pack.texts[language]
  return {
    pack,
    language,
    messages: messagesIn(language),
    read: (id, values) => readText(texts, id, values),
    get: (id) => packText(texts, id),
    cite(sourceIds) {
      const source = pack.sources.find(({ id }) => id === sourceIds[0])
      if (!source) return null
      const { authority, title, date, url } = source
      return { sourceIds, authority, title, date, url }
    },
  }
}
