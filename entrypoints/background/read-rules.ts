import { readText } from '../../src/i18n/fill-text'
import { wordsIn } from '../../src/i18n/messages'
import type { CardRules } from '../../src/model/card-rules'
import { clinicalLanguage } from '../../src/model/language'
import type { DrugId } from '../../src/model/mention'
import type { EffectiveSettings } from '../../src/model/settings'
import type { PackDeliveries } from '../../src/pack-delivery/create-pack-delivery'
import { packNotices } from '../../src/pack-delivery/pack-notices'
import { packFor, withOverlay } from '../../src/pack-delivery/rules-in-force'
import { browser } from '../../src/platform/extension-api'
import { isIntendedUseAccepted } from '../../src/policy/intended-use'
import { organisationNote } from '../../src/policy/organisation-note'
import { slicePack } from '../../src/rulespack/slice-pack'
import { Refusal } from './refusal'

/** What the card of a drug needs: the rules of that drug and the settings it obeys. */
export async function readRules(
  drugId: DrugId,
  settings: EffectiveSettings,
  deliveries: PackDeliveries,
): Promise<CardRules> {
  const { values } = settings
  const [rules, isAccepted] = await Promise.all([deliveries.inForce(settings), isIntendedUseAccepted()])
  const pack = packFor(rules, drugId)
  const language = clinicalLanguage(values.language)
  const refused = pack.notAuthorised.find((drug) => drug.drugId === drugId)
  if (refused) throw new Refusal(readText(pack.texts[language], refused.text))
  return {
    pack: slicePack(pack, drugId),
    language: values.language,
    words: wordsIn(values.language),
    clinicalWords: wordsIn(language),
    mode: values.mode,
    requireReason: values.requireReason,
    organisation: withOverlay(organisationNote(values), rules, values.language),
    packNotices: packNotices(rules, drugId, Date.now(), values.language),
    isIntendedUseAccepted: isAccepted,
    appVersion: browser.runtime.getManifest().version,
    isCounted: values.records !== 'off',
  }
}
