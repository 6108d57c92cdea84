/** The browser API for the background and for extension pages; the only import of the polyfill. */
import browser from 'webextension-polyfill'

export type { Runtime, Tabs } from 'webextension-polyfill'
export { browser }
