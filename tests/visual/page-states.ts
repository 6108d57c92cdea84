// What the extension shows on the page itself: underlines, markers, hint.

import { markerOf } from '../drive/answer-card'
import type { Box } from '../drive/session'
import { releaseFocus } from './card-states'
import { openPage, type Scene, type Subject } from './scene'
import { type Language, SIZES } from './shot'

type OnPageState = (scene: Scene, language: Language) => Promise<Subject>

async function openDemo(scene: Scene, language: Language): Promise<void> {
  await openPage(scene, '/demo/', language)
  for (const drugId of ['abrocitinib', 'baricitinib', 'upadacitinib'])
    await scene.session.surface.waitFor(markerOf(drugId))
}

export const PAGE_STATES = {
  'page-marked': async (scene, language) => {
    await openDemo(scene, language)
    await releaseFocus(scene.session)
    const { width, height } = SIZES.screen
    return areaOf(scene, { x: 0, y: 0, width, height })
  },
  'page-hint': async (scene, language) => {
    await openDemo(scene, language)
    const { page, surface } = scene.session
    const { box } = await surface.waitFor(markerOf('upadacitinib'))
    // The marker stands at the end of its name, a little above.
    await page.mouse.move(box.x - 20, box.y + 20)
    const hint = await surface.waitFor('[data-part="hint"]')
    return areaOf(scene, { x: hint.box.x, y: box.y, width: 480, height: 80 })
  },
} as const satisfies Readonly<Record<string, OnPageState>>

function areaOf({ session }: Scene, box: Box): Subject {
  return { page: session.page, isInViewport: true, locate: async () => box, leave: async () => {} }
}
