/**
 * Whether the background starts for the first time since the browser was opened, or the extension installed, updated
 * or switched on again. `storage.session` ends with each of these, and no event tells of all of them.
 */
import { browser } from './extension-api'

const KEY = 'hasStarted'

export async function isFirstStart(): Promise<boolean> {
  const { [KEY]: hasStarted } = await browser.storage.session.get(KEY)
  if (hasStarted === true) return false
  await browser.storage.session.set({ [KEY]: true })
  return true
}
