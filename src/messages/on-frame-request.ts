import { pageApi } from '../platform/page-api'
import type { ToFrame } from './protocol'

export type FrameCommand =
  | { readonly kind: 'open-card'; readonly drugId: string | null }
  | { readonly kind: 'close-card' }
  | { readonly kind: 'next-mention' }

/** Requests of the background to this frame; anything else, from anyone else, is left alone. */
export function onFrameRequest(run: (command: FrameCommand) => void): void {
  pageApi.runtime.onMessage.addListener((message, sender) => {
    const command = sender.id === pageApi.runtime.id ? parse(message as ToFrame) : null
    if (command) run(command)
    return undefined
  })
}

function parse(message: ToFrame): FrameCommand | null {
  switch (message?.type) {
    case 'backgroundToScan.openCard':
      return { kind: 'open-card', drugId: message.drugId }
    case 'backgroundToScan.closeCard':
      return { kind: 'close-card' }
    case 'backgroundToScan.nextMention':
      return { kind: 'next-mention' }
    default:
      return null
  }
}
