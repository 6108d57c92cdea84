// The addresses of the generated pages.

import type { Plan } from './plan'
import type { Pages } from './stage'
import { writePage } from './write-page'

export const MENTION_COUNTS = [0, 1, 100, 10_000] as const
export const STORM_ROWS = 2_000
/** Small pages that only warm up the code, before the frames that count. */
export const WARMING_FRAMES = 10

export function pagesOf(plan: Plan): Pages {
  const { largePage, smallPage, growthFrames, iframes } = plan
  const large = Object.fromEntries(
    MENTION_COUNTS.map((mentions) => [`/large/${mentions}`, writePage({ nodes: largePage, mentions })]),
  )
  const frame = (address: string) => `<iframe src="${address}" width="300" height="100"></iframe>`
  const document = (body: string) => `<!doctype html><meta charset="utf-8"><title>Dossier</title>${body}`
  return {
    ...large,
    '/small': writePage({ nodes: smallPage, mentions: 0 }),
    '/small-frame': writePage({ nodes: 50, mentions: 0 }),
    '/growth/small': document(frame('/small').repeat(growthFrames)),
    '/growth/large': document(frame('/small').repeat(WARMING_FRAMES) + frame('/large/0')),
    '/storm': writePage({ nodes: STORM_ROWS, mentions: 100 }).replace('<body>', '<body><ul id="live"></ul>'),
    '/frames': document(frame('/small-frame').repeat(iframes)),
    '/empty': document(''),
  }
}
