// The visual regression of one browser: every picture of the table against the one in the repository. With
// "npm run test:visual -- --update" the pictures are written instead.

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { BrowserKind } from '../drive/find-browser'
import { comparePictures, packPicture } from './compare-pictures'
import { baselineOf, differencesOf } from './folders'
import { type Machine, machineFile, readMachine, whyNotComparable } from './machine'
import { openScene, type Scene } from './scene'
import { nameOf } from './shot'
import { SHOTS } from './shots'
import { type Camera, createCamera } from './take-shots'

declare module 'vitest' {
  interface ProvidedContext {
    updatesPictures: boolean
  }
}

export function testPictures(kind: BrowserKind): void {
  const isUpdate = inject('updatesPictures')
  const baseline = baselineOf(kind)
  const differences = differencesOf(kind)

  describe(`the pictures in ${kind}`, () => {
    const stage: { scene?: Scene; camera?: Camera } = {}
    beforeAll(async () => {
      stage.scene = await openScene(kind)
      stage.camera = createCamera(stage.scene)
      const here = await readMachine(stage.scene.session)
      await rm(differences, { recursive: true, force: true })
      if (isUpdate) await beginBaseline(kind, here)
      const why = whyNotComparable(kind, here)
      if (why !== undefined) throw new Error(why)
    })
    afterAll(async () => {
      await stage.scene?.close()
    })

    it.each(SHOTS.map((shot) => ({ name: nameOf(shot), shot })))(
      '$name is as it was',
      async ({ name, shot }) => {
        const now = await (stage.camera as Camera).take(shot)
        const file = join(baseline, `${name}.png`)
        if (isUpdate) {
          await writeFile(file, packPicture(now))
          return
        }
        const before = PNG.sync.read(await readFile(file))
        const compared = comparePictures(before, now)
        if (compared.isSame) return
        await mkdir(differences, { recursive: true })
        await writeFile(join(differences, `${name}.actual.png`), packPicture(now))
        if (compared.difference)
          await writeFile(join(differences, `${name}.difference.png`), packPicture(compared.difference))
        expect.fail(`${name} looks different, ${compared.why}: see ${join(differences, name)}.*.png.`)
      },
    )

    it('are those of the table, no more and no less', async () => {
      const kept = (await readdir(baseline)).filter((file) => file.endsWith('.png'))
      expect(kept.sort()).toEqual(SHOTS.map((shot) => `${nameOf(shot)}.png`).sort())
    })
  })
}

async function beginBaseline(kind: BrowserKind, here: Machine): Promise<void> {
  const folder = baselineOf(kind)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await writeFile(machineFile(kind), `${JSON.stringify(here, null, 2)}\n`)
}
