import type { Session } from './session'
import { waitFor } from './wait-for'

/**
 * Until the background has left its settings for the page scripts, which it does a moment after it was installed: what is
 * typed before is on the page when it is first read, and then no order that is being written.
 */
export async function waitUntilReady(session: Session): Promise<void> {
  await waitFor('the settings after the install', () =>
    session.inExtension(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { get(key: string): Promise<{ settings?: object }> } } }
      }
      return (await chrome.storage.local.get('settings')).settings !== undefined
    }, null),
  )
}
