/** The options: the user's own settings, and where each value in force comes from. */
import { render } from 'preact'
import * as z from 'zod'
import { messagesIn } from '../../src/i18n/messages'
import type { Settings } from '../../src/model/settings'
import { DEFAULT_SETTINGS } from '../../src/policy/settings-defaults'
import { createSettingsStore } from '../../src/policy/settings-store'
import { builtInPack, JURISDICTIONS } from '../../src/rulespack/built-in'
import { showPageProblem } from '../../src/ui/page-problem'
import { OptionsView } from './options-view'

// The default of zod tries `new Function`, which the policy of extension pages forbids and reports.
z.config({ jitless: true })

const settings = createSettingsStore(JURISDICTIONS)
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
      packs={JURISDICTIONS.map(builtInPack)}
      isSaved={isSaved}
      onSave={(values) => void save(values)}
    />,
    root,
  )
}

draw(false).catch((error) => showPageProblem(root, DEFAULT_SETTINGS.language, error))
