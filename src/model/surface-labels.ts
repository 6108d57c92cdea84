import type { InterfaceLanguage } from './language'

/**
 * The few words that markers and hint need, in the language of the settings. The catalogues themselves would cost
 * more than all the rest of the surface.
 */
export interface SurfaceLabels {
  /** Of these words: the page may speak another language. */
  readonly lang: InterfaceLanguage
  /** Name of the group of markers. */
  readonly group: string
  /** "{drug} : restriction ANSM – ouvrir la fiche"; the surface fills in the drug. */
  readonly marker: string
}
