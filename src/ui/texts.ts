/**
 * The words a card or the popup speaks with: of the interface, and of the rules pack, which may be in another language.
 * An element with words of the pack carries `lang`, so that a screen reader speaks them rightly.
 */
import { packText, readText, type TextValues } from '../i18n/fill-text'
import type { Messages } from '../i18n/messages'
import type { Citation } from '../model/assessment'
import { clinicalLanguage, type InterfaceLanguage, type Language } from '../model/language'
import type { PackText, RulesPack, TextId } from '../model/rules-pack'

export interface Texts {
  readonly pack: RulesPack
  /** Of the clinical texts. */
  readonly language: Language
  /** Of an element with clinical text; undefined where the interface speaks the same language. */
  readonly lang: Language | undefined
  readonly messages: Messages
  /** Words of the interface that stand inside a clinical text, in its language. */
  readonly clinicalMessages: Messages
  /** Text of the pack by id, filled. Throws for an unknown id or a missing value: half a sentence is never shown. */
  readonly read: (id: TextId, values?: TextValues) => string
  /** The same with its kind: quotation, unofficial translation or summary. */
  readonly get: (id: TextId) => PackText
  readonly cite: (sourceIds: readonly string[]) => Citation | null
}

/**
 * @param messages in the same language.
 * @param clinicalMessages in the language of the clinical texts that it shows.
 */
export function textsOf(
  pack: RulesPack,
  language: InterfaceLanguage,
  messages: Messages,
  clinicalMessages: Messages = messages,
): Texts {
  const clinical = clinicalLanguage(language)
  const texts = pack.texts[clinical]
  return {
    pack,
    language: clinical,
    lang: clinical === language ? undefined : clinical,
    messages,
    clinicalMessages,
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

/** The same in one language: notes and pages to print never mix two. */
export function clinicalOnly(texts: Texts): Texts {
  return { ...texts, messages: texts.clinicalMessages, lang: undefined }
}
