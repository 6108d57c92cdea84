/**
 * The page to print, in a tab of ours. What to print is only a medicine; it waits in the browser's memory under a random
 * name and is taken from there once, so that not even the medicine stands in the address, which the history keeps.
 */
import { browser } from './extension-api'

const KEY = 'print-'

/** @param openerTabId where the browser goes back to when the tab is closed. */
export async function openPrintPage(drugId: string, openerTabId?: number): Promise<void> {
  const token = crypto.randomUUID()
  await browser.storage.session.set({ [KEY + token]: drugId })
  await browser.tabs.create({
    url: `${browser.runtime.getURL('/print.html')}#${token}`,
    ...(openerTabId !== undefined && { openerTabId }),
  })
}

/** The medicine behind a token, once; null for any other token, and after a reload. */
export async function takePrintRequest(token: string): Promise<string | null> {
  const key = KEY + token
  const drugId = (await browser.storage.session.get(key))[key]
  await browser.storage.session.remove(key)
  return typeof drugId === 'string' ? drugId : null
}
