// A session in Chromium, Edge or Chrome. The extension is loaded by the protocol's Extensions.loadUnpacked over a
// pipe: branded Chrome dropped --load-extension in version 137, and this way works in all of them.

import { getuid } from 'node:process'
import {
  type Browser,
  type CDPSession,
  type ElementHandle,
  type Frame,
  type JSHandle,
  launch,
  type Page,
  type WebWorker,
} from 'puppeteer-core'
import { type Abilities, browserSession } from './browser-session'
import { copyExtension } from './extension-copy'
import { listHosts } from './list-hosts'
import { portable } from './portable'
import { type OpenOptions, type Session, VIEWPORT } from './session'
import { HOST } from './surface'

const QUIET = [
  '--disable-quic',
  '--disable-gpu',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
]
/** Also keeps it from installing what policy asks for. */
const OFFLINE = '--disable-background-networking'

export async function openChromium(options: OpenOptions): Promise<Session> {
  const { executablePath, extensionDir, managedId, profile, headless = true, proxyPort, patienceMs } = options
  if (options.managedValues) throw new Error('Chromium takes managed settings from the machine alone.')
  const copy = await copyExtension(extensionDir)
  const browser = await launch({
    browser: 'chrome',
    executablePath,
    headless,
    pipe: true,
    enableExtensions: true,
    handleSIGINT: false,
    protocolTimeout: patienceMs,
    // The bar "controlled by automated software" would take room from the page, and real users have none.
    ignoreDefaultArgs: ['--enable-automation', ...(managedId ? [OFFLINE] : [])],
    ...(profile ? { userDataDir: profile } : {}),
    defaultViewport: headless ? VIEWPORT : null,
    args: [
      ...QUIET,
      ...(managedId ? [] : [OFFLINE]),
      `--window-size=${VIEWPORT.width},${VIEWPORT.height}`,
      // Chromium refuses to run as root with its sandbox; containers run as root.
      ...(getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(proxyPort
        ? [`--proxy-server=http://127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>']
        : []),
    ],
  })
  try {
    const id = managedId ?? (extensionDir === undefined ? '' : await browser.installExtension(copy.folder))
    const [page = await browser.newPage()] = await browser.pages()
    const abilities: Abilities = {
      findRoots,
      setAppearance: async ({ colours = 'light', medium = 'screen' }) => {
        for (const tab of await browser.pages()) {
          const client = emulations.get(tab) ?? (await tab.createCDPSession())
          emulations.set(tab, client)
          await client.send('Emulation.setEmulatedMedia', {
            media: medium,
            features: [
              { name: 'prefers-color-scheme', value: colours === 'dark' ? 'dark' : 'light' },
              { name: 'forced-colors', value: colours === 'forced' ? 'active' : 'none' },
            ],
          })
        }
      },
      openExtensionUrl: async (url, inFront) => {
        const tab = await browser.newPage({ type: 'tab', background: !inFront })
        await tab.goto(url)
        return tab
      },
      focusPage: async () => {},
      // `dispatch` is how the browser itself tells an event to a script; it has no public name.
      runCommand: async (name) => {
        const worker = await backgroundOf(browser, id)
        await worker.evaluate((command) => {
          const { chrome } = globalThis as unknown as {
            chrome: { commands: { onCommand: { dispatch(command: string): void } } }
          }
          chrome.commands.onCommand.dispatch(command)
        }, name)
      },
      sleepBackground: async () => {
        const worker = await backgroundOf(browser, id)
        const isGone = new Promise<void>((resolve) => {
          browser.once('targetdestroyed', () => resolve())
        })
        await worker.close()
        await isGone
      },
      extensionRoot: async () => `chrome-extension://${id}/`,
    }
    // An emulation lasts as long as the protocol session that asked for it.
    const emulations = new WeakMap<Page, CDPSession>()
    return browserSession({ kind: 'chromium', browser, page, copy, abilities })
  } catch (error) {
    await browser.close()
    await copy.remove()
    throw error
  }
}

async function backgroundOf(browser: Browser, id: string): Promise<WebWorker> {
  const target = await browser.waitForTarget(
    (found) => found.type() === 'service_worker' && found.url().includes(id),
  )
  const worker = await target.worker()
  if (worker === null) throw new Error('The extension has no background.')
  return worker
}

/**
 * puppeteer has no public way into a closed root. `client`, `isolatedRealm` and `adoptBackendNode` are its own
 * names (puppeteer-core 24, api/Frame.ts and api/Realm.ts); the protocol's DOM.describeNode tells closed roots too.
 */
interface FrameInside {
  readonly client: CDPSession
  isolatedRealm(): {
    evaluateHandle(run: unknown, words: string): Promise<JSHandle>
    adoptBackendNode(id: number): Promise<JSHandle<ShadowRoot>>
  }
}

async function findRoots(frame: Frame): Promise<JSHandle<ShadowRoot>[]> {
  const inside = frame as unknown as FrameInside
  const realm = inside.isolatedRealm()
  const hosts = await realm.evaluateHandle(portable(listHosts), HOST)
  const roots: JSHandle<ShadowRoot>[] = []
  for (const handle of (await hosts.getProperties()).values()) {
    const objectId = (handle.asElement() as ElementHandle | null)?.remoteObject().objectId
    if (objectId === undefined) continue
    const { node } = await inside.client.send('DOM.describeNode', { objectId, depth: 1, pierce: true })
    for (const { backendNodeId } of node.shadowRoots ?? [])
      roots.push(await realm.adoptBackendNode(backendNodeId))
    await handle.dispose()
  }
  await hosts.dispose()
  return roots
}
