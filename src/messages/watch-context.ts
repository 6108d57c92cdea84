import { isContextValid, pageApi } from '../platform/page-api'
import { CARD_PORT } from './protocol'

/**
 * Calls back once if the extension is updated or removed under this script. Chromium lets such a script run on; the
 * only sign is that its port closes. A port also closes when the background goes to sleep: then a new one is opened.
 * Returns the way to stop watching.
 */
export function watchContext(onInvalid: () => void): () => void {
  let isWatching = true
  const connect = () => {
    if (!isWatching) return
    if (!isContextValid()) {
      isWatching = false
      onInvalid()
      return
    }
    pageApi.runtime.connect({ name: CARD_PORT }).onDisconnect.addListener(connect)
  }
  connect()
  return () => {
    isWatching = false
  }
}
