import { wordsIn } from '../../src/i18n/messages'
import type { CardRules } from '../../src/model/card-rules'
import type { DrugId } from '../../src/model/mention'
import { builtInPack } from '../../src/rulespack/built-in'
import { slicePack } from '../../src/rulespack/slice-pack'

/** What the background hands to a card in French; the intended use is accepted. */
export const frenchRules = (drugId: DrugId, changes: Partial<CardRules> = {}): CardRules => ({
  pack: slicePack(builtInPack('fr'), drugId),
  language: 'fr',
  words: wordsIn('fr'),
  clinicalWords: wordsIn('fr'),
  mode: 'assisted',
  organisation: { contact: '', protocolUrl: '', text: '' },
  packNotices: [],
  requireReason: false,
  isIntendedUseAccepted: true,
  appVersion: '0.0.0',
  isCounted: false,
  ...changes,
})
