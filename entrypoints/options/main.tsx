/** The options: the user's own settings, and where each value in force comes from. */
import { render } from 'preact'
import { messagesIn } from '../../src/i18n/messages'
import type { Settings } from '../../src/model/settings'
import { createSettingsStore } from '../../src/policy/settings-store'
import { availableJurisdictions, packFor } from '../../src/rulespack/pack-for'
import { OptionsView } from './options-view'

const settings = createSettingsStore(availableJurisdictions())
const root = document.getElementById('root') as HTMLElement

async function draw(isSaved: boolean): Promise<void> {
  const effective = await settings.read()
  const { language } = effective.values
  const messages = messagesIn(language)
  document.documentElement.lang = language
  document.title = messages('options.title')
  const save = async (values: Partial<Settings>) => {
    await settings.change(values)
    await draw(true)
  }
  render(
    <OptionsView
      messages={messages}
      effective={effective}
      packs={availableJurisdictions().map(packFor)}
      isSaved={isSaved}
      onSave={(values) => void save(values)}
    />,
    root,
  )
}

void draw(false)
