// One picture of the gallery: which state, how it is looked at, and the name under which it is kept.

import type { Appearance } from '../drive/session'

export type Theme = NonNullable<Appearance['colours']>
export type Language = 'fr' | 'en'

/** `zoom-200`: the screen of 1366 × 768 at 200 % has half as many CSS pixels. `pane-320`: WCAG 1.4.10, a narrow window. */
export const SIZES = {
  screen: { width: 1366, height: 768, deviceScaleFactor: 1 },
  'zoom-200': { width: 683, height: 384, deviceScaleFactor: 2 },
  'pane-320': { width: 320, height: 640, deviceScaleFactor: 1 },
} as const
export type Size = keyof typeof SIZES

export interface Shot<StateName extends string = string> {
  readonly state: StateName
  readonly theme: Theme
  readonly size: Size
  readonly language: Language
}

/** "card-restriction.dark.zoom-200.en": also the name of its file. What is usual is left out. */
export function nameOf({ state, theme, size, language }: Shot): string {
  const unusual = [
    theme === 'light' ? '' : theme,
    size === 'screen' ? '' : size,
    language === 'fr' ? '' : language,
  ]
  return [state, ...unusual.filter((part) => part !== '')].join('.')
}

/** Whether the browser can go from one to the other by another theme alone. */
export const isSameScene = (a: Shot, b: Shot): boolean =>
  a.state === b.state && a.size === b.size && a.language === b.language
