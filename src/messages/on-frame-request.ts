import type { FrameCommand } from '../model/frame-command'
import { pageApi } from '../platform/page-api'
import type { ToFrame } from './protocol'

/** Requests of the background to this frame; anything else, from anyone else, is left alone. */
export function onFrameRequest(run: (command: FrameCommand) => void): void {
  pageApi.runtime.onMessage.addListener((message, sender) => {
    const request = message as Partial<ToFrame> | null
    const isOurs = sender.id === pageApi.runtime.id && request?.type === 'backgroundToScan.run'
    if (isOurs && request.command) run(request.command)
    return undefined
  })
}
