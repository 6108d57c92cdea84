import type { ComponentChildren } from 'preact'
import { type MessageKey, type Messages, showDate } from '../../src/i18n/messages'
import { LANGUAGES } from '../../src/model/language'
import type { RulesPack } from '../../src/model/rules-pack'
import type { EffectiveSettings, Mode, SettingName, Settings } from '../../src/model/settings'
import { isoDay } from '../../src/ui/out-of-date'
import { OutOfDate } from '../../src/ui/pack-identity'
import { textsOf } from '../../src/ui/texts'

interface Props {
  readonly messages: Messages
  readonly effective: EffectiveSettings
  readonly packs: readonly RulesPack[]
  readonly isSaved: boolean
  /** Receives only the values that the user may set. */
  readonly onSave: (values: Partial<Settings>) => void
}

const MODES: readonly Mode[] = ['assisted', 'reference']

export function OptionsView({ messages, effective, packs, isSaved, onSave }: Props) {
  const { values, origins, problems } = effective
  const isManaged = (name: SettingName) => origins[name] === 'managed'
  const row = (name: SettingName, label: MessageKey, control: ComponentChildren) => (
    <div class="choice" data-setting={name}>
      <label for={name}>{messages(label)}</label>
      {control}
      <small>{messages(`options.origin.${origins[name]}`)}</small>
    </div>
  )
  const checkbox = (name: 'enabled' | 'autoOpen', label: MessageKey) =>
    row(
      name,
      label,
      <input type="checkbox" id={name} name={name} checked={values[name]} disabled={isManaged(name)} />,
    )
  const lines = (name: 'sitesAllow' | 'sitesDeny', label: MessageKey) =>
    row(
      name,
      label,
      <textarea
        id={name}
        name={name}
        rows={4}
        disabled={isManaged(name)}
        defaultValue={values[name].join('\n')}
      />,
    )
  const select = (
    name: 'language' | 'jurisdiction' | 'mode',
    label: MessageKey,
    choices: readonly string[][],
  ) =>
    row(
      name,
      label,
      <select id={name} name={name} disabled={isManaged(name)}>
        {choices.map(([value, text]) => (
          <option key={value} value={value} selected={value === values[name]}>
            {text}
          </option>
        ))}
      </select>,
    )
  return (
    <>
      <h1>{messages('options.title')}</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onSave(readForm(event.currentTarget, effective))
        }}
      >
        {checkbox('enabled', 'options.enabled')}
        {select(
          'language',
          'options.language',
          LANGUAGES.map((language) => [language, messages(`options.language.${language}`)]),
        )}
        {select(
          'jurisdiction',
          'options.jurisdiction',
          packs.map(({ jurisdiction, authority }) => [jurisdiction, `${jurisdiction} – ${authority}`]),
        )}
        {select(
          'mode',
          'options.mode',
          MODES.map((mode) => [mode, messages(`options.mode.${mode}`)]),
        )}
        {checkbox('autoOpen', 'options.autoOpen')}
        {lines('sitesAllow', 'options.sitesAllow')}
        {lines('sitesDeny', 'options.sitesDeny')}
        <p>
          <button type="submit" class="action primary">
            {messages('options.save')}
          </button>{' '}
          <span role="status">{isSaved && messages('options.saved')}</span>
        </p>
      </form>
      {problems.map(({ name, expected }) => (
        <p key={name} class="problem">
          {messages('options.problem', { name, expected })}
        </p>
      ))}
      <h2>{messages('options.rules')}</h2>
      <ul>
        {packs.map((pack) => (
          <li key={pack.id} data-pack={pack.id}>
            {rulesLine(pack, messages)}
            <OutOfDate texts={textsOf(pack, values.language)} today={isoDay(new Date())} />
          </li>
        ))}
      </ul>
      <p>{messages('options.shortcuts')}</p>
      <p>{messages('options.privacy')}</p>
    </>
  )
}

function rulesLine(pack: RulesPack, messages: Messages): string {
  const { id, version, authority, reviewedOn, reviewBy, doses, sources } = pack
  return messages('options.rulesLine', {
    id,
    version,
    authority,
    reviewed: showDate(reviewedOn),
    due: showDate(reviewBy),
    signed: doses.filter(({ evidence }) => evidence.signedBy !== null).length,
    total: doses.length,
    sources: sources.length,
  })
}

/** What the user set: neither managed values nor defaults that were left alone. */
function readForm(form: HTMLFormElement, { values, origins }: EffectiveSettings): Partial<Settings> {
  const data = new FormData(form)
  const text = (name: string) => String(data.get(name) ?? '')
  const lines = (name: string) =>
    text(name)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  const given: { readonly [name in SettingName]?: unknown } = {
    enabled: data.has('enabled'),
    autoOpen: data.has('autoOpen'),
    language: text('language'),
    jurisdiction: text('jurisdiction'),
    mode: text('mode'),
    sitesAllow: lines('sitesAllow'),
    sitesDeny: lines('sitesDeny'),
  }
  const isOwn = (name: SettingName) =>
    origins[name] === 'user' ||
    (origins[name] === 'default' && JSON.stringify(given[name]) !== JSON.stringify(values[name]))
  return Object.fromEntries(Object.entries(given).filter(([name]) => isOwn(name as SettingName)))
}
