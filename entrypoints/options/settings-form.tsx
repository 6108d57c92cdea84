/** The user's own settings. What the organisation has locked is shown and cannot be changed. */
import type { ComponentChildren } from 'preact'
import type { PageMessages } from '../../src/i18n/page-messages'
import { INTERFACE_LANGUAGES } from '../../src/model/language'
import type { RulesPack } from '../../src/model/rules-pack'
import {
  type EffectiveSettings,
  type Mode,
  RECORDS,
  type Records,
  type SettingName,
  type Settings,
} from '../../src/model/settings'

export interface SettingsFormProps {
  readonly messages: PageMessages
  readonly effective: EffectiveSettings
  readonly packs: readonly RulesPack[]
  readonly isSaved: boolean
  /** Receives only the values that the user may set. */
  readonly onSave: (values: Partial<Settings>) => void
}

const MODES: readonly Mode[] = ['assisted', 'reference']

export function SettingsForm({ messages, effective, packs, isSaved, onSave }: SettingsFormProps) {
  const { values, locked } = effective
  const isLocked = (name: SettingName) => locked.includes(name)
  const row = (name: keyof FormValues, control: ComponentChildren) => (
    <div class="choice" data-setting={name}>
      <label for={name}>{messages(`setting.${name}`)}</label>
      {control}
      <small>{originSentence(name, effective, messages)}</small>
    </div>
  )
  const checkbox = (name: 'enabled' | 'autoOpen' | 'requireReason' | 'silentMode') =>
    row(
      name,
      <input type="checkbox" id={name} name={name} checked={values[name]} disabled={isLocked(name)} />,
    )
  const lines = (name: 'sitesAllow' | 'sitesDeny') =>
    row(
      name,
      <>
        <textarea
          id={name}
          name={name}
          rows={4}
          disabled={isLocked(name)}
          defaultValue={linesOf(name, effective).join('\n')}
        />
        {name === 'sitesDeny' && <DeniedByOrganisation {...{ effective, messages }} />}
      </>,
    )
  const select = (name: 'language' | 'jurisdiction' | 'mode' | 'records', choices: readonly string[][]) =>
    row(
      name,
      <select id={name} name={name} disabled={isLocked(name)}>
        {choices.map(([value, text]) => (
          <option key={value} value={value} selected={value === values[name]}>
            {text}
          </option>
        ))}
      </select>,
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSave(ownValues(readForm(event.currentTarget), effective))
      }}
    >
      {checkbox('enabled')}
      {select(
        'language',
        INTERFACE_LANGUAGES.map((language) => [language, messages(`options.language.${language}`)]),
      )}
      {select(
        'jurisdiction',
        packs.map(({ jurisdiction, authority }) => [jurisdiction, `${jurisdiction} – ${authority}`]),
      )}
      {select(
        'mode',
        MODES.map((mode) => [mode, messages(`options.mode.${mode}`)]),
      )}
      {checkbox('autoOpen')}
      {checkbox('requireReason')}
      {checkbox('silentMode')}
      {select(
        'records',
        RECORDS.map((records) => [records, messages(`options.records.${records}`)]),
      )}
      {lines('sitesAllow')}
      {lines('sitesDeny')}
      <p>
        <button type="submit" class="action primary">
          {messages('options.save')}
        </button>{' '}
        <span role="status">{isSaved && messages('options.saved')}</span>
      </p>
    </form>
  )
}

/** "set by your organisation", also where it set nothing and the user has no say. */
export function originSentence(
  name: SettingName,
  { origins, locked }: EffectiveSettings,
  messages: PageMessages,
): string {
  if (origins[name] === 'managed' && !locked.includes(name)) return messages('options.managedDefault')
  return messages(`options.origin.${origins[name]}`)
}

function DeniedByOrganisation({
  effective: { managed },
  messages,
}: Pick<SettingsFormProps, 'effective' | 'messages'>) {
  const { sitesDeny = [] } = managed
  if (sitesDeny.length === 0) return null
  return <small>{messages('options.deniedByOrganisation', { hosts: sitesDeny.join(', ') })}</small>
}

/** Of the denied sites the user's own alone: the organisation's are not the user's to change. */
const linesOf = (name: 'sitesAllow' | 'sitesDeny', { values, own }: EffectiveSettings) =>
  name === 'sitesAllow' ? values.sitesAllow : (own.sitesDeny ?? [])

/** What the form can set. */
type FormValues = Pick<
  Settings,
  | 'enabled'
  | 'language'
  | 'jurisdiction'
  | 'mode'
  | 'autoOpen'
  | 'requireReason'
  | 'records'
  | 'silentMode'
  | 'sitesAllow'
  | 'sitesDeny'
>

function readForm(form: HTMLFormElement): FormValues {
  const data = new FormData(form)
  const text = (name: string) => String(data.get(name) ?? '')
  const lines = (name: string) =>
    text(name)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  return {
    enabled: data.has('enabled'),
    autoOpen: data.has('autoOpen'),
    requireReason: data.has('requireReason'),
    silentMode: data.has('silentMode'),
    language: text('language') as Settings['language'],
    jurisdiction: text('jurisdiction'),
    mode: text('mode') as Mode,
    records: text('records') as Records,
    sitesAllow: lines('sitesAllow'),
    sitesDeny: lines('sitesDeny'),
  }
}

/** What the user set: neither locked values nor others that were left alone. */
function ownValues(given: FormValues, effective: EffectiveSettings): Partial<Settings> {
  const { values, own, locked } = effective
  const before = (name: keyof FormValues) =>
    name === 'sitesDeny' ? linesOf('sitesDeny', effective) : values[name]
  const isOwn = (name: keyof FormValues) =>
    !locked.includes(name) && (name in own || JSON.stringify(given[name]) !== JSON.stringify(before(name)))
  return Object.fromEntries(
    Object.entries(given).filter(([name]) => isOwn(name as keyof FormValues)),
  ) as Partial<Settings>
}
