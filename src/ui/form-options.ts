/** The lists of choices of the card, in the order in which a prescriber is likely to need them. */

import type { MessageKey } from '../i18n/messages'
import { CARD_REASONS } from '../model/override-reasons'
import type { Texts } from './texts'

/** Value, text, and the language of the text where it is not the one of the interface. */
export type Options = readonly (readonly [value: string, text: string, lang?: string | undefined])[]

const SITUATIONS = ['start', 'renewal', 'assessed'] as const
const SKIN_STATES = ['done', 'planned'] as const

/** The authority's condition: which answers state that there is no suitable alternative, and their texts. */
export const ALTERNATIVES = {
  failed: 'alternative.no.failed',
  contraindicated: 'alternative.no.contraindicated',
  other: 'alternative.no.other',
  yes: 'alternative.yes',
  later: 'alternative.toAssess',
} as const

const notAnswered = ({ messages }: Texts) => ['', messages('answer.none')] as const

export const situations = (texts: Texts): Options => [
  ['', texts.messages('card.situation.none')],
  ...SITUATIONS.map((value) => [value, texts.read(`situation.${value}`), texts.lang] as const),
]

export const alternatives = (texts: Texts): Options => [
  notAnswered(texts),
  ...Object.entries(ALTERNATIVES).map(([value, id]) => [value, texts.read(id), texts.lang] as const),
]

export const reasons = (texts: Texts): Options => [
  notAnswered(texts),
  ...CARD_REASONS.map(({ id }) => [id, texts.read(`reason.${id}`), texts.lang] as const),
]

export const yesNo = (texts: Texts): Options => [
  notAnswered(texts),
  ...(['yes', 'no'] as const).map((value) => [value, texts.messages(`answer.${value}`)] as const),
]

export const skinStates = (texts: Texts): Options => [
  notAnswered(texts),
  ...SKIN_STATES.map((value) => [value, texts.messages(`skin.${value}` as MessageKey)] as const),
]

/** The indications of this drug in this jurisdiction, with off-label and non-inflammatory use. */
export const indications = (texts: Texts): Options => [
  ['', texts.read('question.indication.notGiven'), texts.lang],
  ...(texts.pack.drugs[0]?.indications ?? []).map(
    ({ id, label }) => [id, upperFirst(texts.read(label)), texts.lang] as const,
  ),
]

/** Labels are written to stand inside a sentence. */
const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
