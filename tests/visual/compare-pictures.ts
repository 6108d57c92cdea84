// How much one picture differs from another.

import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

/**
 * Of the difference between black and white. On one machine a browser draws the same bytes; what is left are edges of
 * letters and rounded corners that are blended by rounding, well below a tenth.
 */
const COLOUR_TOLERANCE = 0.1

/**
 * Share of the pixels that may differ: in a card of 420 × 700 about sixty, the ink of two digits. So a new version number in
 * a small line passes, and a word, a line that moves by a pixel or another colour of a button does not.
 */
const AREA_TOLERANCE = 0.0002

export type Comparison =
  | { readonly isSame: true }
  | { readonly isSame: false; readonly why: string; readonly difference: PNG | undefined }

export function comparePictures(before: PNG, now: PNG): Comparison {
  const { width, height } = before
  if (now.width !== width || now.height !== height) {
    const why = `it is ${now.width} × ${now.height} pixels and was ${width} × ${height}`
    return { isSame: false, why, difference: undefined }
  }
  const difference = new PNG({ width, height })
  // Text is made of blended pixels: to pass over them would be to pass over its changes.
  const options = { threshold: COLOUR_TOLERANCE, includeAA: true }
  const changed = pixelmatch(before.data, now.data, difference.data, width, height, options)
  if (changed <= width * height * AREA_TOLERANCE) return { isSame: true }
  return { isSame: false, why: `${changed} of its ${width * height} pixels differ`, difference }
}

/** A picture without transparency, packed as well as the format can: for letters, without a filter. */
export const packPicture = (picture: PNG): Buffer =>
  PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 })
