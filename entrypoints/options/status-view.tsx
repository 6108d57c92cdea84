/** The state of the extension for a person of the support: settings in force and their origin, versions, faults. */
import { useState } from 'preact/hooks'
import type { PageMessages } from '../../src/i18n/page-messages'
import type { EffectiveSettings, SettingProblem } from '../../src/model/settings'
import { SETTING_NAMES } from '../../src/policy/settings-schema'
import type { Status } from './read-status'
import { settingInWords } from './setting-in-words'
import { originSentence } from './settings-form'
import { supportReport } from './support-report'

interface Props {
  readonly messages: PageMessages
  readonly status: Status
  readonly copyText: (text: string) => Promise<boolean>
}

export function StatusView({ messages, status, copyText }: Props) {
  const { settings, packs, faults } = status
  return (
    <section data-part="status">
      <h2>{messages('status.title')}</h2>
      <dl>
        <dt>{messages('status.version')}</dt>
        <dd data-status="version">{status.version}</dd>
        <dt>{messages('status.browser')}</dt>
        <dd data-status="browser">{status.browser}</dd>
        <dt>{messages('status.install')}</dt>
        <dd data-status="install">{messages(`status.install.${status.install}`)}</dd>
        <dt>{messages('status.where')}</dt>
        <dd data-status="where">{whereSentence(settings, messages)}</dd>
        <dt>{messages('options.rules')}</dt>
        {packs.map(({ isInForce, id, version, sha256 }) => (
          <dd key={id} data-status="pack">
            {messages('status.pack', { id, version, hash: sha256 })}
            {isInForce && <strong> – {messages('status.pack.inForce')}</strong>}
          </dd>
        ))}
        <dt>{messages('status.permissions')}</dt>
        <dd data-status="permissions">{status.permissions.join(', ')}</dd>
        <dt>{messages('status.hosts')}</dt>
        <dd data-status="hosts">{status.hosts.join(', ')}</dd>
      </dl>
      <h3>{messages('status.effective')}</h3>
      <EffectiveTable {...{ settings, messages }} />
      <h3>{messages('status.problems')}</h3>
      <Problems problems={settings.problems} messages={messages} />
      <h3>{messages('status.errors')}</h3>
      {faults.length === 0 && <p>{messages('status.errors.none')}</p>}
      <ul data-status="faults">
        {faults.map(({ at, where, what }) => (
          <li key={at + where}>
            {at} {where}: {what}
          </li>
        ))}
      </ul>
      <CopyReport {...{ messages, status, copyText }} />
      <p>
        <a href="self-test.html" target="_blank" rel="noreferrer" data-part="self-test">
          {messages('status.selfTest')}
        </a>
      </p>
    </section>
  )
}

function EffectiveTable({ settings, messages }: { settings: EffectiveSettings; messages: PageMessages }) {
  const { values, origins, locked } = settings
  return (
    <table class="effective">
      <thead>
        <tr>
          <th scope="col">{messages('status.setting')}</th>
          <th scope="col">{messages('status.value')}</th>
          <th scope="col">{messages('status.origin')}</th>
        </tr>
      </thead>
      <tbody>
        {SETTING_NAMES.map((name) => {
          const origin = originSentence(name, settings, messages)
          const isForOrganisation = locked.includes(name) && origins[name] === 'default'
          const key = isForOrganisation ? 'status.organisationOnly' : 'status.locked'
          return (
            <tr key={name} data-effective={name}>
              <th scope="row" title={messages(`setting.${name}.help`)}>
                {messages(`setting.${name}`)} <code>{name}</code>
              </th>
              <td>{settingInWords(name, values, messages)}</td>
              <td>{locked.includes(name) ? messages(key, { origin }) : origin}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

export function Problems({
  problems,
  messages,
}: {
  readonly problems: readonly SettingProblem[]
  readonly messages: PageMessages
}) {
  if (problems.length === 0) return <p>{messages('status.problems.none')}</p>
  return problems.map((problem) => (
    <p key={problem.from + problem.name} class="problem" data-problem={problem.name}>
      {problemSentence(problem, messages)}
    </p>
  ))
}

export function problemSentence(problem: SettingProblem, messages: PageMessages): string {
  const { kind, name, expected, found } = problem
  const from = messages(`options.problem.from.${problem.from}`)
  return messages(`options.problem.${kind}`, { name, from, expected, found })
}

function whereSentence({ values, isManaged }: EffectiveSettings, messages: PageMessages): string {
  if (!values.enabled) return messages('status.where.disabled')
  if (values.sitesAllow.length > 0) {
    return messages('status.where.listed', { hosts: values.sitesAllow.join(', ') })
  }
  return messages(isManaged ? 'status.where.nowhere' : 'status.where.everywhere')
}

function CopyReport({ messages, status, copyText }: Props) {
  const [copied, setCopied] = useState<'not-yet' | 'copied' | 'refused'>('not-yet')
  const report = supportReport(status)
  return (
    <>
      <p>
        <button
          type="button"
          class="action"
          data-part="copy-report"
          onClick={() => {
            void copyText(report).then((isCopied) => setCopied(isCopied ? 'copied' : 'refused'))
          }}
        >
          {messages('status.copy')}
        </button>{' '}
        <span role="status">{copied === 'copied' && messages('status.copied')}</span>
      </p>
      {copied === 'refused' && (
        <label class="choice">
          <span>{messages('status.copyManual')}</span>
          <textarea rows={10} readOnly defaultValue={report} />
        </label>
      )}
    </>
  )
}
