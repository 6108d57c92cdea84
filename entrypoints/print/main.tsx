/** The pages to print of one medicine: one for the patient, one checklist. Both are blank; nothing of a patient is here. */
import '../../src/policy/zod-without-eval'
import { render } from 'preact'
import { messagesIn } from '../../src/i18n/messages'
import { clinicalLanguage } from '../../src/model/language'
import { createPackDelivery } from '../../src/pack-delivery/create-pack-delivery'
import { deliveryNeeds } from '../../src/pack-delivery/delivery-needs'
import { packFor } from '../../src/pack-delivery/rules-in-force'
import { takePrintRequest } from '../../src/platform/print-page'
import { DEFAULT_SETTINGS } from '../../src/policy/settings-schema'
import { settingsStorage } from '../../src/policy/settings-storage'
import { createSettingsStore } from '../../src/policy/settings-store'
import { JURISDICTIONS } from '../../src/rulespack/built-in'
import { slicePack } from '../../src/rulespack/slice-pack'
import { isoDay } from '../../src/ui/out-of-date'
import { showPageProblem } from '../../src/ui/page-problem'
import { PrintView } from '../../src/ui/print/print-view'
import { textsOf } from '../../src/ui/texts'

const root = document.getElementById('root') as HTMLElement

async function draw(): Promise<void> {
  const effective = await createSettingsStore(JURISDICTIONS, settingsStorage).read()
  const { values } = effective
  // Clinical text as a whole: paper never mixes two languages.
  const language = clinicalLanguage(values.language)
  const messages = messagesIn(language)
  const rules = await createPackDelivery(deliveryNeeds(settingsStorage)).inForce(effective)
  const drugId = await takePrintRequest(location.hash.slice(1))
  document.documentElement.lang = language
  if (drugId === null) throw new Error(textsOf(rules.ground, language, messages).read('print.gone'))
  const texts = textsOf(slicePack(packFor(rules, drugId), drugId), language, messages)
  document.title = texts.read('print.title', { drug: texts.read(`print.drug.${drugId}`) })
  render(<PrintView texts={texts} drugId={drugId} today={isoDay(new Date())} onPrint={print} />, root)
}

/** Prints the chosen page alone; the other one is hidden while the browser reads the document. */
function print(page: 'patient' | 'checklist'): void {
  document.body.dataset.only = page
  addEventListener('afterprint', () => delete document.body.dataset.only, { once: true })
  window.print()
}

draw().catch((error) => showPageProblem(root, DEFAULT_SETTINGS.language, error))
