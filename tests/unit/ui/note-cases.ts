import { assess } from '../../../src/assess/assess'
import { messagesIn } from '../../../src/i18n/messages'
import type { PatientFacts } from '../../../src/model/facts'
import type { Language } from '../../../src/model/language'
import { builtInPack } from '../../../src/rulespack/built-in'
import { slicePack } from '../../../src/rulespack/slice-pack'
import type { Answers } from '../../../src/ui/answers'
import type { NoteInput } from '../../../src/ui/note-text/note-input'
import { textsOf } from '../../../src/ui/texts'

export const ALL_NO = { smoking: 'no', cardiovascular: 'no', malignancy: 'no', vte: 'no' } as const
const NOW = new Date(2026, 10, 22, 14, 5)

export interface NoteCase extends Partial<Pick<NoteInput, 'requireReason' | 'onPage' | 'drugName'>> {
  readonly jurisdiction?: string
  readonly language?: Language
  readonly drugId: string
  readonly facts?: PatientFacts
  readonly choices?: Answers['choices']
}

/** What the form hands to a note, with the shipped rules. */
export function noteInput(given: NoteCase): NoteInput {
  const { jurisdiction = 'fr', language = 'fr', drugId, facts = {}, choices = {}, onPage } = given
  const { drugName = drugId, requireReason = false } = given
  const texts = textsOf(slicePack(builtInPack(jurisdiction), drugId), language, messagesIn(language))
  const { indicationId } = choices
  const request = { drugId, facts, language, ...(indicationId && { indicationId }) }
  const assessment = assess(texts.pack, request, { drugName })
  const answers: Answers = { facts, choices, invalid: [] }
  return { texts, drugName, onPage, appVersion: '0.1.0', now: NOW, assessment, answers, requireReason }
}
