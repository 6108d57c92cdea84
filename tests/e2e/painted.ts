// What really is painted: a screenshot is read back, since a computed style does not tell what reaches the screen.

import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Box, Session } from '../drive/session'

/** Share of the pixels of `box` that have about this colour, 0 to 1. */
export async function shareOfColour(
  session: Session,
  box: Box,
  colour: readonly [number, number, number],
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'painted-'))
  const file = join(folder, 'part.png')
  try {
    await session.screenshot(file, box)
    const png = (await readFile(file)).toString('base64')
    return await session.inExtension(countPixels, { png, colour: [...colour] })
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function countPixels({ png, colour }: { png: string; colour: number[] }): Promise<number> {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const canvas = new OffscreenCanvas(picture.width, picture.height)
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
  context.drawImage(picture, 0, 0)
  const { data } = context.getImageData(0, 0, picture.width, picture.height)
  let found = 0
  for (let at = 0; at < data.length; at += 4) {
    if (colour.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) < 8)) found++
  }
  return found / (picture.width * picture.height)
}
