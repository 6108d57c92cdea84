// Takes the pictures of a table in one browser session.

import { PNG } from 'pngjs'
import type { Box } from '../drive/session'
import { waitFor } from '../drive/wait-for'
import type { Scene, Subject } from './scene'
import { isSameScene, type Shot, SIZES } from './shot'
import { STATES, type StateName } from './shots'

/** Around the part itself, so that its edge is seen. */
const MARGIN_PX = 4

export interface Camera {
  take(shot: Shot<StateName>): Promise<PNG>
  /** Closes what the last shot opened. */
  rest(): Promise<void>
}

export function createCamera(scene: Scene): Camera {
  let last: { readonly shot: Shot; readonly subject: Subject } | undefined

  const rest = async () => {
    const left = last
    last = undefined
    await left?.subject.leave()
  }
  const stage = async (shot: Shot<StateName>): Promise<Subject> => {
    if (last && isSameScene(last.shot, shot)) return last.subject
    await rest()
    const size = SIZES[shot.size]
    await scene.session.page.setViewport(size)
    const subject = await STATES[shot.state](scene, shot.language)
    last = { shot, subject }
    // A tab of its own has the size of the window.
    if (subject.page !== scene.session.page) await subject.page.setViewport(size)
    return subject
  }
  return {
    async take(shot) {
      const subject = await stage(shot)
      last = { shot, subject }
      await scene.session.setAppearance({ colours: shot.theme })
      return steadyPicture(subject, shot)
    },
    rest,
  }
}

/** The first picture that is the same as the one before: nothing moves any more. */
function steadyPicture(subject: Subject, shot: Shot): Promise<PNG> {
  let before: Buffer | undefined
  return waitFor(`a steady picture of ${shot.state}`, async () => {
    const bytes = await takePicture(subject, shot)
    const isSteady = before?.equals(bytes)
    before = bytes
    return isSteady && PNG.sync.read(bytes)
  })
}

async function takePicture({ page, locate, isInViewport }: Subject, shot: Shot): Promise<Buffer> {
  const clip = around(await locate(), isInViewport ? SIZES[shot.size] : undefined)
  return Buffer.from(await page.screenshot({ clip, captureBeyondViewport: !isInViewport }))
}

/** Whole pixels: a picture of half a pixel is blurred. */
function around(box: Box, viewport: { width: number; height: number } | undefined): Box {
  const { width = Number.POSITIVE_INFINITY, height = Number.POSITIVE_INFINITY } = viewport ?? {}
  const x = Math.max(0, Math.floor(box.x) - MARGIN_PX)
  const y = Math.max(0, Math.floor(box.y) - MARGIN_PX)
  const right = Math.min(width, Math.ceil(box.x + box.width) + MARGIN_PX)
  const bottom = Math.min(height, Math.ceil(box.y + box.height) + MARGIN_PX)
  return { x, y, width: right - x, height: bottom - y }
}
