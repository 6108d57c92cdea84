// The one table of the gallery and of the visual regression: every state at least once, and for the card every theme,
// size and language. States that belong together stand together, so that the browser goes from one theme to the next
// without doing everything again.

import { CARD_STATES } from './card-states'
import { EXTENSION_STATES } from './extension-states'
import { PAGE_STATES } from './page-states'
import type { Language, Shot, Size, Theme } from './shot'

export const STATES = { ...PAGE_STATES, ...CARD_STATES, ...EXTENSION_STATES }
export type StateName = keyof typeof STATES

interface Looks {
  readonly themes?: readonly Theme[]
  readonly size?: Size
  readonly language?: Language
}

function shots(state: StateName, { themes = ['light'], size = 'screen', language = 'fr' }: Looks = {}) {
  return themes.map((theme): Shot<StateName> => ({ state, theme, size, language }))
}

const EVERY_THEME = ['light', 'dark', 'forced'] as const

export const SHOTS: readonly Shot<StateName>[] = [
  ...shots('page-marked'),
  ...shots('page-hint'),
  ...shots('card-intended-use'),
  ...shots('card-first'),
  ...shots('card-first', { size: 'zoom-200' }),
  ...shots('card-first', { size: 'pane-320', language: 'en' }),
  ...shots('card-patient-facts', { themes: ['light', 'dark'] }),
  ...shots('card-half-answered'),
  ...shots('card-invalid-age'),
  ...shots('card-restriction', { themes: EVERY_THEME }),
  ...shots('card-restriction', { language: 'en' }),
  ...shots('card-restriction', { size: 'zoom-200' }),
  ...shots('card-restriction', { size: 'pane-320' }),
  ...shots('card-caution', { language: 'en' }),
  ...shots('card-dose-reduced'),
  ...shots('card-reminder'),
  ...shots('card-out-of-scope'),
  ...shots('card-collapsed', { themes: ['light', 'forced'] }),
  ...shots('card-reference'),
  ...shots('card-why'),
  ...shots('card-record'),
  ...shots('card-help'),
  ...shots('card-focus', { themes: ['light', 'forced'] }),
  ...shots('popup-found', { themes: ['light', 'dark'] }),
  ...shots('popup-found', { language: 'en' }),
  ...shots('popup-nothing'),
  ...shots('popup-site-off', { themes: ['light', 'forced'] }),
  ...shots('popup-silent'),
  ...shots('popup-checklist'),
  ...shots('options-settings', { themes: ['light', 'dark'] }),
  ...shots('options-settings', { size: 'pane-320', language: 'en' }),
  ...shots('options-records'),
  ...shots('options-status'),
  ...shots('print-patient'),
  ...shots('print-checklist', { language: 'en' }),
]
