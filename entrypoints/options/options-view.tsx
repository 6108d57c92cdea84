import { messagesIn, showDate } from '../../src/i18n/messages'
import type { PageMessages } from '../../src/i18n/page-messages'
import type { Counters } from '../../src/model/counters'
import { isDoseSigned } from '../../src/model/is-signed'
import type { InterfaceLanguage } from '../../src/model/language'
import type { PackNotice } from '../../src/model/pack-delivery'
import type { RulesPack } from '../../src/model/rules-pack'
import type { EffectiveSettings } from '../../src/model/settings'
import { CountersPart } from '../../src/ui/counters-part'
import { isoDay } from '../../src/ui/out-of-date'
import { OutOfDate } from '../../src/ui/pack-identity'
import { PackNotices } from '../../src/ui/pack-notices'
import { RecordsPart, type RecordsView } from '../../src/ui/records-part'
import { textsOf } from '../../src/ui/texts'
import type { Status } from './read-status'
import { SettingsForm, type SettingsFormProps } from './settings-form'
import { Problems, StatusView } from './status-view'

export interface OptionsProps extends SettingsFormProps {
  readonly status: Status
  readonly counters: Counters | null
  readonly onDeleteCounters: () => void
  readonly records: RecordsView
  readonly onExportRecords: (format: 'csv' | 'feedback') => void
  readonly onDeleteRecords: () => void
  /** The organisation's rules that are in force, and what is said of them. */
  readonly ownPack: RulesPack | null
  readonly packNotices: readonly PackNotice[]
  readonly copyText: (text: string) => Promise<boolean>
}

export function OptionsView(props: OptionsProps) {
  const { messages, effective, packs, ownPack, packNotices, status, copyText } = props
  const { values, isManaged, problems } = effective
  return (
    <>
      <h1>{messages('options.title')}</h1>
      {isManaged && <p class="state">{messages('options.managed')}</p>}
      {problems.length > 0 && <Problems {...{ problems, messages }} />}
      <SettingsForm {...props} />
      <h2>{messages('options.rules')}</h2>
      <PackNotices notices={packNotices} />
      <ul>
        {[...(ownPack ? [ownPack] : []), ...packs].map((pack) => (
          <li key={pack.id} data-pack={pack.id}>
            {rulesLine(pack, messages, values.language)}
            <OutOfDate
              texts={textsOf(pack, values.language, messagesIn(values.language))}
              today={isoDay(new Date())}
            />
          </li>
        ))}
      </ul>
      <p>{messages('options.shortcuts')}</p>
      <p>{messages('options.privacy')}</p>
      <CountersPart
        language={values.language}
        counters={props.counters}
        reasonText={(code) => reasonText(code, effective, packs)}
        onDelete={props.onDeleteCounters}
      />
      <RecordsPart
        messages={messages}
        records={props.records}
        onExport={props.onExportRecords}
        onDelete={props.onDeleteRecords}
      />
      <StatusView {...{ messages, status, copyText }} />
    </>
  )
}

/** In the words of the pack in force. */
function reasonText(code: string, { values }: EffectiveSettings, packs: readonly RulesPack[]): string {
  const pack = packs.find(({ jurisdiction }) => jurisdiction === values.jurisdiction)
  return pack ? textsOf(pack, values.language, messagesIn(values.language)).read(`reason.${code}`) : code
}

function rulesLine(pack: RulesPack, messages: PageMessages, language: InterfaceLanguage): string {
  const { id, version, authority, reviewedOn, reviewBy, doses, sources } = pack
  return messages('options.rulesLine', {
    id,
    version,
    authority,
    reviewed: showDate(reviewedOn, language),
    due: showDate(reviewBy, language),
    signed: doses.filter((row) => isDoseSigned(row, pack)).length,
    total: doses.length,
    sources: sources.length,
  })
}
