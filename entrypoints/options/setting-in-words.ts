/** The value of a setting as a person reads it; what has no words of its own, as the policy has it. */
import type { PageMessages } from '../../src/i18n/page-messages'
import type { SettingName, Settings } from '../../src/model/settings'

export function settingInWords(name: SettingName, values: Settings, messages: PageMessages): string {
  const { language, mode, records } = values
  if (name === 'language') return messages(`options.language.${language}`)
  if (name === 'mode') return messages(`options.mode.${mode}`)
  if (name === 'records') return messages(`options.records.${records}`)
  const value: unknown = values[name]
  if (typeof value === 'boolean') return messages(value ? 'status.yes' : 'status.no')
  const text = Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : show(value)
  return text === '' ? messages('status.noValue') : text
}

const show = (value: unknown) => (JSON.stringify(value) === '{}' ? '' : JSON.stringify(value, null, 1))
