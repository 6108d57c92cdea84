// What the states have in common: a browser with the extension, its settings, and a page opened with nothing remembered.

import type { BrowserKind } from '../drive/find-browser'
import { forgetSession } from '../drive/forget-session'
import { openSession } from '../drive/open-session'
import { servePages } from '../drive/serve'
import type { Box, Session } from '../drive/session'
import { waitFor } from '../drive/wait-for'
import { waitUntilReady } from '../drive/wait-until-ready'
import { PAGES } from './pages'
import type { Language } from './shot'

export interface Scene {
  readonly session: Session
  /** Of the page server, without a slash at the end. */
  readonly origin: string
  close(): Promise<void>
}

export interface SceneSettings {
  readonly mode?: 'assisted' | 'reference'
  readonly silentMode?: boolean
  readonly sitesDeny?: readonly string[]
}

/** What a picture is taken of. */
export interface Subject {
  readonly page: Session['page']
  /** Where it stands now: in the document, or in the viewport for what has its place there. */
  locate(): Promise<Box>
  readonly isInViewport: boolean
  /** Closes what was opened beside the page. */
  leave(): Promise<void>
}

interface Api {
  readonly chrome: {
    readonly storage: {
      readonly local: {
        get(key: string): Promise<{ settings?: { values: Record<string, unknown> } }>
        set(values: object): Promise<void>
        remove(keys: string[]): Promise<void>
      }
    }
  }
}

export async function openScene(kind: BrowserKind): Promise<Scene> {
  const server = await servePages(PAGES)
  const session = await openSession(kind).catch(async (error) => {
    await server.close()
    throw error
  })
  const close = async () => {
    await session.close()
    await server.close()
  }
  try {
    await waitUntilReady(session)
  } catch (error) {
    await close()
    throw error
  }
  return { session, origin: server.origin, close }
}

/** The page with these settings in force, nothing remembered, and the intended use accepted unless said otherwise. */
export async function openPage(
  { session, origin }: Scene,
  path: string,
  language: Language,
  settings: SceneSettings = {},
  { isIntendedUseAccepted = true } = {},
): Promise<void> {
  await session.goto('about:blank')
  await forgetSession(session)
  await useSettings(session, { ...BASE, ...settings, language })
  await session.inExtension(keep, { intendedUseAccepted: isIntendedUseAccepted })
  await session.goto(origin + path)
  await session.page.bringToFront()
}

const BASE = { mode: 'assisted', silentMode: false, sitesDeny: [] }

async function useSettings({ inExtension }: Session, values: Record<string, unknown>): Promise<void> {
  await inExtension(keep, { userSettings: values })
  await waitFor('the settings to be in force', () =>
    inExtension(async (wanted) => {
      const { local } = (globalThis as unknown as Api).chrome.storage
      const { settings } = await local.get('settings')
      return Object.entries(wanted).every(
        ([name, value]) => JSON.stringify(settings?.values[name]) === JSON.stringify(value),
      )
    }, values),
  )
}

/** Runs in the extension. */
export async function keep(values: Record<string, unknown>): Promise<void> {
  await (globalThis as unknown as Api).chrome.storage.local.set(values)
}
