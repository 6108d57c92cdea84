// Where pictures are kept.

import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserKind } from '../drive/find-browser'

/** Git-ignored: what can be made again. */
export const GALLERY = fileURLToPath(new URL('../../.gallery/', import.meta.url))
const BASELINE = fileURLToPath(new URL('./baseline/', import.meta.url))

export const baselineOf = (kind: BrowserKind) => join(BASELINE, kind)
export const differencesOf = (kind: BrowserKind) => join(GALLERY, 'differences', kind)
