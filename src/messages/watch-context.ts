import { isContextValid, type PagePort, pageApi } from '../platform/page-api'
import { FRAME_PORT } from './protocol'

/** Chromium closes the port some 20 ms before it says that the context is invalid. */
const SETTLE_MS = 150
/** A port opened in those moments closes without a word, and then nothing tells any more: so the context is looked at. */
const LOOK_MS = 1000

export interface ContextWatch {
  /** Opens the port at once if it is closed just now. Call before saying to anyone that this frame is there. */
  renew(): void
  stop(): void
}

/**
 * Holds the port of this frame open, and calls back once if the extension is updated or removed under this script.
 * Chromium lets such a script run on; the first sign is that its port closes. A port also closes when the background
 * goes to sleep: then a new one is opened. The background in turn notices by its end that the frame is gone.
 */
export function watchContext(onInvalid: () => void): ContextWatch {
  let isWatching = true
  let port: PagePort | null = null

  const renew = () => {
    if (!isWatching) return
    if (!isContextValid()) {
      port = null
      stop()
      onInvalid()
    } else if (!port) {
      const opened = pageApi.runtime.connect({ name: FRAME_PORT })
      port = opened
      opened.onDisconnect.addListener(() => {
        port = null
        setTimeout(renew, SETTLE_MS)
      })
    }
  }
  const looking = setInterval(renew, LOOK_MS)
  const stop = () => {
    isWatching = false
    clearInterval(looking)
    port?.disconnect()
  }
  renew()
  return { renew, stop }
}
