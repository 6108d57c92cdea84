import type { Frame } from 'puppeteer-core'
import type { Session } from '../drive/session'
import { waitFor } from '../drive/wait-for'

/** The frame whose element has this id or name, as soon as it is there. */
export function frameOf({ page }: Session, mark: string): Promise<Frame> {
  return waitFor(`the frame ${mark}`, async () => {
    for (const frame of page.frames()) {
      const element = frame.parentFrame() ? await frame.frameElement() : null
      const marks = await element?.evaluate((node) => [node.id, node.getAttribute('name')])
      if (marks?.includes(mark)) return frame
    }
    return undefined
  })
}
