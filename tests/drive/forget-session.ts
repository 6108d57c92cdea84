import type { Session } from './session'

/** Forgets what the extension remembers until the browser closes, as which cards opened for whom. */
export function forgetSession(session: Session): Promise<void> {
  return session.inExtension(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { session: { clear(): Promise<void> } } }
    }
    await chrome.storage.session.clear()
  }, null)
}
