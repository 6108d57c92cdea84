import type { Session } from './session'
import { waitFor } from './wait-for'

interface Api {
  storage: {
    local: { get(key: string): Promise<Record<string, unknown>>; set(values: object): Promise<void> }
  }
}

/** What the extension keeps on this workstation under a name; null when there is nothing. */
export const readLocal = (session: Session, key: string) =>
  session.inExtension(async (name: string) => {
    const { local } = (globalThis as unknown as { chrome: Api }).chrome.storage
    return (await local.get(name))[name] ?? null
  }, key)

/**
 * A policy for Chromium, which takes real ones from the machine alone: the last known one is another. A change of the
 * user's settings, new each time, makes the background read it.
 */
export async function leavePolicy(session: Session, policy: object): Promise<void> {
  await waitFor('the background to be sure that nothing is managed', () => readLocal(session, 'lastManaged'))
  await session.inExtension(async (values: object) => {
    const { local } = (globalThis as unknown as { chrome: Api }).chrome.storage
    const { userSettings } = (await local.get('userSettings')) as { userSettings?: { sitesDeny: string[] } }
    const sitesDeny = [...(userSettings?.sitesDeny ?? []), 'other.example']
    await local.set({ lastManaged: values })
    await local.set({ userSettings: { sitesDeny } })
  }, policy)
}
