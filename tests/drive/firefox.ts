// A session in Firefox, by WebDriver BiDi. What BiDi cannot do (extension pages, colours, print) is done in the
// browser's own chrome context, which --remote-allow-system-access opens.

import { type Frame, type JSHandle, launch, type Page } from 'puppeteer-core'
import { type Abilities, browserSession } from './browser-session'
import { copyExtension } from './extension-copy'
import { chromeOf, type WithConnection } from './firefox-chrome'
import { listHosts } from './list-hosts'
import { makeManagedHome } from './managed-home'
import { portable } from './portable'
import { type OpenOptions, type Session, VIEWPORT } from './session'
import { HOST } from './surface'
import { PATIENCE_MS, waitFor } from './wait-for'

/** As in the manifest: the name under which Firefox keeps what is managed. */
const EXTENSION_ID = 'vigie-jak@vigie-jak.org'

export async function openFirefox(options: OpenOptions): Promise<Session> {
  const {
    executablePath,
    extensionDir,
    managedId,
    managedValues,
    profile,
    headless = true,
    proxyPort,
    patienceMs,
  } = options
  const made = await copyExtension(extensionDir)
  const home = managedValues && (await makeManagedHome(EXTENSION_ID, managedValues))
  const copy = {
    ...made,
    remove: async () => {
      await made.remove()
      await home?.remove()
    },
  }
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless,
    ...(home && { env: home.env }),
    handleSIGINT: false,
    protocolTimeout: patienceMs,
    ...(profile ? { userDataDir: profile } : {}),
    defaultViewport: headless ? VIEWPORT : null,
    args: ['--remote-allow-system-access', `--width=${VIEWPORT.width}`, `--height=${VIEWPORT.height}`],
    extraPrefsFirefox: {
      // manifest.json then opens as plain text of the extension, not in the JSON viewer, which has no extension API.
      'devtools.jsonview.enabled': false,
      'intl.accept_languages': 'fr, en',
      ...(proxyPort ? proxyPreferences(proxyPort) : {}),
    },
  })
  try {
    const id = managedId ?? (extensionDir === undefined ? '' : await browser.installExtension(copy.folder))
    const [page = await browser.newPage()] = await browser.pages()
    // puppeteer gives its default viewport to the pages it opens itself, not to the first one.
    if (headless) await page.setViewport(VIEWPORT)
    const chrome = await chromeOf(browser as unknown as WithConnection)
    const abilities: Abilities = {
      findRoots,
      setAppearance: (appearance) => chrome.setAppearance(appearance),
      openExtensionUrl: async (url, inFront) => {
        const known = new Set(await browser.pages())
        await chrome.openTab(url, inFront)
        // One of an extension that is just being updated is closed by the browser: whoever waits for the extension asks
        // again, and must have time left for it.
        const timeoutMs = PATIENCE_MS / 3
        return waitFor(`${url} to open`, () => findNewPage(browser, known, url), { timeoutMs })
      },
      focusPage: () => chrome.focusPage(),
      runCommand: (name) => chrome.runCommand(id, name),
      sleepBackground: () => chrome.sleepBackground(id),
      extensionRoot: () => chrome.extensionRoot(id),
    }
    return browserSession({ kind: 'firefox', browser, page, copy, abilities })
  } catch (error) {
    await browser.close()
    await copy.remove()
    throw error
  }
}

async function findNewPage(
  browser: { pages(): Promise<Page[]> },
  known: ReadonlySet<Page>,
  url: string,
): Promise<Page | undefined> {
  for (const page of await browser.pages()) {
    if (known.has(page)) continue
    // page.url() stays about:blank: puppeteer hears of no navigation to an extension page.
    if ((await page.evaluate('document.readyState + document.URL')) === `complete${url}`) return page
  }
  return undefined
}

function proxyPreferences(port: number): Record<string, string | number | boolean> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  }
}

/**
 * puppeteer has no public way into a closed root. `isolatedRealm`, its `realm` and `createHandle` are its own names
 * (puppeteer-core 24, bidi/Realm.ts). BiDi serialises closed roots when asked with `includeShadowTree: 'all'`.
 */
interface FrameInside {
  isolatedRealm(): {
    readonly realm: {
      evaluate(expression: string, awaitPromise: boolean, options: object): Promise<Evaluated>
    }
    createHandle(value: RemoteNode): JSHandle<ShadowRoot>
    /** Makes puppeteer create the sandbox, once. */
    evaluate(expression: string): Promise<unknown>
  }
}

interface RemoteNode {
  readonly type: 'node'
  readonly sharedId: string
  readonly value?: { readonly shadowRoot?: RemoteNode | null }
}

interface Evaluated {
  readonly type: 'success' | 'exception'
  readonly result?: { readonly value?: readonly RemoteNode[] }
}

async function findRoots(frame: Frame): Promise<JSHandle<ShadowRoot>[]> {
  const realm = (frame as unknown as FrameInside).isolatedRealm()
  const answer = await realm.realm.evaluate(`(${portable(listHosts)})(${JSON.stringify(HOST)})`, false, {
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
  })
  const hosts = answer.result?.value ?? []
  return hosts.flatMap(({ value }) => (value?.shadowRoot ? [realm.createHandle(value.shadowRoot)] : []))
}
