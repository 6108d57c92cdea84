// What the extension itself says of its policy, in both browsers: managed values, settings, version, badge, markers.

import { messagesIn } from '../../src/i18n/messages'
import type { EffectiveSettings } from '../../src/model/settings'
import type { Session } from '../drive/session'

/** The badge where the extension does not run, in French (src/i18n/fr.json). */
export const OFF = messagesIn('fr')('badge.off')
export const MARKER = '[data-part="marker"]'

/** As far as these tests use it; the functions below run in the extension, where nothing is imported. */
interface Inside {
  readonly chrome: {
    readonly storage: {
      readonly managed: { get(): Promise<Record<string, unknown>> }
      readonly local: {
        get(key: string): Promise<Record<string, unknown>>
        set(values: object): Promise<void>
      }
    }
    readonly runtime: { getManifest(): { readonly version: string } }
    readonly scripting: { executeScript(words: object): Promise<unknown> }
    readonly action: { getBadgeText(tab: { tabId: number }): Promise<string> }
  }
}

/** Firefox throws until there are some. */
export function managedValues(session: Session): Promise<Record<string, unknown>> {
  return session.inExtension(async () => (globalThis as unknown as Inside).chrome.storage.managed.get(), null)
}

export function stored(session: Session, key: string): Promise<unknown> {
  return session.inExtension(
    async (wanted) => (await (globalThis as unknown as Inside).chrome.storage.local.get(wanted))[wanted],
    key,
  )
}

export function store(session: Session, values: object): Promise<void> {
  return session.inExtension(
    (kept) => (globalThis as unknown as Inside).chrome.storage.local.set(kept),
    values,
  )
}

/** Those that the pages obey; undefined until the background has written them. */
export async function effectiveSettings(session: Session): Promise<EffectiveSettings | undefined> {
  return (await stored(session, 'settings')) as EffectiveSettings | undefined
}

export function extensionVersion(session: Session): Promise<string> {
  return session.inExtension(
    () => (globalThis as unknown as Inside).chrome.runtime.getManifest().version,
    null,
  )
}

export function badgeText(session: Session, tabId: number): Promise<string> {
  return session.inExtension(
    (id) => (globalThis as unknown as Inside).chrome.action.getBadgeText({ tabId: id }),
    tabId,
  )
}

/** What the browser itself says to a script of the extension in this tab: "reached", or why not. */
export function reach(session: Session, tabId: number): Promise<string> {
  return session.inExtension(
    (id) =>
      (globalThis as unknown as Inside).chrome.scripting
        .executeScript({ target: { tabId: id }, func: () => document.title })
        .then(() => 'reached', String),
    tabId,
  )
}

export async function isMarked(session: Session): Promise<boolean> {
  return (await session.surface.shown(MARKER)).length > 0
}
