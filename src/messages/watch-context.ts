import { isContextValid, pageApi } from '../platform/page-api'
import { CARD_PORT } from './protocol'

/** Chromium closes the port some 20 ms before it says that the context is invalid. */
const SETTLE_MS = 150

/**
 * Calls back once if the extension is updated or removed under this script. Chromium lets such a script run on; the
 * only sign is that its port closes. A port also closes when the background goes to sleep: then a new one is opened.
 * Returns the way to stop watching.
 */
export function watchContext(onInvalid: () => void): () => void {
  let isWatching = true
  const check = () => {
    if (!isWatching) return
    if (isContextValid()) {
      connect()
      return
    }
    isWatching = false
    onInvalid()
  }
  const connect = () => {
    const port = pageApi.runtime.connect({ name: CARD_PORT })
    port.onDisconnect.addListener(() => setTimeout(check, SETTLE_MS))
  }
  check()
  return () => {
    isWatching = false
  }
}
