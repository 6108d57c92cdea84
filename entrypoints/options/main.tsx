/** The options: the user's own settings, where each value in force comes from, and the state of the extension. */
import '../../src/policy/zod-without-eval'
import { render } from 'preact'
import { pageMessagesIn } from '../../src/i18n/page-messages'
import { exportKit, startConfig } from '../../src/kit/export-kit'
import type { Settings } from '../../src/model/settings'
import { createPackDelivery, DELIVERY_KEY } from '../../src/pack-delivery/create-pack-delivery'
import { deliveryNeeds } from '../../src/pack-delivery/delivery-needs'
import { packNotices } from '../../src/pack-delivery/pack-notices'
import { DEFAULT_SETTINGS } from '../../src/policy/settings-schema'
import { settingsStorage } from '../../src/policy/settings-storage'
import { createSettingsStore } from '../../src/policy/settings-store'
import { createCounterStore } from '../../src/record/counter-store'
import { isDelivering } from '../../src/record/deliver'
import { toCsv, toFeedback } from '../../src/record/export-records'
import { createRecordStore } from '../../src/record/record-store'
import { copyText } from '../../src/render/copy-text'
import { builtInPack, JURISDICTIONS } from '../../src/rulespack/built-in'
import { ExportPolicy } from '../../src/ui/export-policy'
import { showPageProblem } from '../../src/ui/page-problem'
import type { RecordsView } from '../../src/ui/records-part'
import { OptionsView } from './options-view'
import { readStatus } from './read-status'

const settings = createSettingsStore(JURISDICTIONS, settingsStorage)
const counters = createCounterStore()
const records = createRecordStore()
const deliveries = createPackDelivery(deliveryNeeds(settingsStorage))
const root = document.getElementById('root') as HTMLElement
/** Firefox gives each workstation another host; there the id is a fixed one. */
const chromiumId = location.protocol === 'chrome-extension:' ? location.hostname : null
const showProblem = (error: unknown) => showPageProblem(root, DEFAULT_SETTINGS.language, error)

/** Said until the page is closed: the settings in force follow a moment after they are saved. */
let isSaved = false

async function draw(): Promise<void> {
  const effective = await settings.read()
  const rules = await deliveries.inForce(effective)
  const status = await readStatus(effective, rules)
  const { language } = effective.values
  const messages = pageMessagesIn(language)
  document.documentElement.lang = language
  document.title = messages('options.title')
  const save = async (values: Partial<Settings>) => {
    await settings.change(values)
    isSaved = true
    await draw()
  }
  render(
    <>
      <OptionsView
        messages={messages}
        effective={effective}
        packs={JURISDICTIONS.map(builtInPack)}
        ownPack={rules.pack}
        packNotices={packNotices(rules, null, Date.now(), language)}
        status={status}
        counters={await counters.read()}
        onDeleteCounters={() => void counters.delete().then(draw).catch(showProblem)}
        records={await readRecords(effective.values)}
        onExportRecords={(format) => void exportRecords(format).catch(showProblem)}
        onDeleteRecords={() => void records.clear().then(draw).catch(showProblem)}
        isSaved={isSaved}
        copyText={(text) => copyText(text, document)}
        onSave={(values) => save(values).catch(showProblem)}
      />
      <ExportPolicy
        messages={messages}
        start={startConfig({ ...effective.own, ...effective.managed }, chromiumId)}
        makeFiles={(config) => exportKit(config, JURISDICTIONS, messages)}
      />
    </>,
    root,
  )
}

async function readRecords(values: Settings): Promise<RecordsView> {
  const kept = (await records.all()).length
  if (!isDelivering(values)) return { kept, delivery: null }
  const { delivered, rejected, dropped, problem } = await records.state()
  return { kept, delivery: { delivered, rejected, dropped, problem, pending: await records.pending() } }
}

async function exportRecords(format: 'csv' | 'feedback'): Promise<void> {
  const all = await records.all()
  if (format === 'csv') saveFile('vigie-jak-records.csv', 'text/csv', toCsv(all))
  else saveFile('vigie-jak-feedback.ndjson', 'application/x-ndjson', toFeedback(all))
}

/** As a download of this page: that needs no permission. */
function saveFile(name: string, type: string, content: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

draw().catch(showProblem)
// A policy may arrive or change while this page is open.
settings.onKept(() => void draw().catch(showProblem))
// So may rules of the organisation.
settingsStorage.onChanged((area, keys) => {
  if (area === 'local' && keys.includes(DELIVERY_KEY)) void draw().catch(showProblem)
})
