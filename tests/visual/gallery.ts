// `npm run gallery [-- --browser firefox] [-- --only card-first]`: builds the extension, takes every picture of the table
// in both browsers and puts them on one page for reviewers. Fixed pages and answers, so that two runs look the same.

import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exit } from 'node:process'
import { parseArgs } from 'node:util'
import { buildExtension } from '../drive/build-extension'
import { ensureBrowsers } from '../drive/ensure-browsers'
import type { BrowserKind } from '../drive/find-browser'
import { packPicture } from './compare-pictures'
import { GALLERY } from './folders'
import { writeGalleryPage } from './gallery-page'
import { openScene } from './scene'
import { nameOf } from './shot'
import { SHOTS } from './shots'
import { createCamera } from './take-shots'

const { values } = parseArgs({ options: { browser: { type: 'string' }, only: { type: 'string' } } })

function wantedBrowsers(): BrowserKind[] {
  const all: readonly BrowserKind[] = ['chromium', 'firefox']
  const wanted = all.filter((kind) => values.browser === undefined || kind === values.browser)
  if (wanted.length === 0) throw new Error(`Unknown browser ${values.browser}. Known: ${all.join(', ')}.`)
  return wanted
}

function wantedShots() {
  const { only = '' } = values
  const wanted = SHOTS.filter((shot) => nameOf(shot).includes(only))
  if (wanted.length === 0) throw new Error(`No picture has "${only}" in its name.`)
  return wanted
}

async function takePictures(kind: BrowserKind, shots: ReturnType<typeof wantedShots>): Promise<void> {
  const folder = join(GALLERY, kind)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const scene = await openScene(kind)
  try {
    const camera = createCamera(scene)
    for (const shot of shots)
      await writeFile(join(folder, `${nameOf(shot)}.png`), packPicture(await camera.take(shot)))
  } finally {
    await scene.close()
  }
  console.log(`${shots.length} pictures of ${kind}.`)
}

try {
  const browsers = wantedBrowsers()
  const shots = wantedShots()
  ensureBrowsers(browsers)
  for (const kind of browsers) buildExtension(kind)
  await Promise.all(browsers.map((kind) => takePictures(kind, shots)))
  const file = join(GALLERY, 'index.html')
  await writeFile(file, writeGalleryPage(shots, browsers))
  console.log(`Gallery: ${file}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  exit(1)
}
