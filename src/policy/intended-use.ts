import { browser } from '../platform/extension-api'

const KEY = 'intendedUseAccepted'

/** Was the intended-use statement accepted on this workstation. No person, no date of use is kept. */
export async function isIntendedUseAccepted(): Promise<boolean> {
  return (await browser.storage.local.get(KEY))[KEY] === true
}

export async function acceptIntendedUse(): Promise<void> {
  await browser.storage.local.set({ [KEY]: true })
}
