// Every hard case of detection.

import { BLIND_SPOTS } from './blind-spots'
import { DOCUMENTS } from './documents'
import { EDITORS } from './editors'
import { FIELDS } from './fields'
import { FRAMES } from './frames'
import type { HardCase } from './hard-case'
import { LAYERS } from './layers'
import { NEGATIVES } from './negatives'
import { SHADOW_ROOTS } from './shadow-roots'
import { TEXTS } from './texts'
import { VISIBILITY } from './visibility'

export const HARD_CASES: readonly HardCase[] = [
  ...FIELDS,
  ...EDITORS,
  ...SHADOW_ROOTS,
  ...FRAMES,
  ...DOCUMENTS,
  ...VISIBILITY,
  ...TEXTS,
  ...LAYERS,
  ...NEGATIVES,
  // Last: in Chromium, what was opened after a page with the browser's own PDF viewer was once held up for minutes.
  ...BLIND_SPOTS,
]
