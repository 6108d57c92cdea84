// Firefox's own window, reached by BiDi with --remote-allow-system-access: the one place from where extension pages
// can be opened and colours or print can be put on a tab. `connection` is puppeteer's own name for the raw BiDi
// connection (puppeteer-core 24, bidi/Browser.ts).

import type { Appearance } from './session'

export interface WithConnection {
  readonly connection: { send(method: string, words: object): Promise<{ result: unknown }> }
}

export interface FirefoxChrome {
  /** For every tab that is open. */
  setAppearance(appearance: Appearance): Promise<void>
  openTab(url: string, inFront: boolean): Promise<void>
  /** Takes the focus out of the address bar, where it stands after the start: a page without it sees no focus event. */
  focusPage(): Promise<void>
  /** As if the keys of this shortcut had been pressed. */
  runCommand(id: string, name: string): Promise<void>
  sleepBackground(id: string): Promise<void>
  /** "moz-extension://UUID/" of an installed extension. */
  extensionRoot(id: string): Promise<string>
}

export async function chromeOf(browser: WithConnection): Promise<FirefoxChrome> {
  const send = async <R>(method: string, words: object) =>
    (await browser.connection.send(method, words)).result as R
  const tree = await send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
    'moz:scope': 'chrome',
  })
  const context = tree.contexts[0]?.context
  if (context === undefined) throw new Error('Firefox shows no window.')

  const call = async (functionDeclaration: string, ...words: string[]) => {
    const answer = await send<{ type: string; result?: { value?: unknown } }>('script.callFunction', {
      functionDeclaration,
      arguments: words.map((value) => ({ type: 'string', value })),
      target: { context },
      awaitPromise: true,
    })
    if (answer.type !== 'success') throw new Error(`Firefox's window refused: ${functionDeclaration}`)
    return answer.result?.value
  }

  return {
    setAppearance: async ({ colours = 'light', medium = 'screen' }) => {
      await call(
        `(scheme, forced, medium) => {
          for (const { linkedBrowser } of gBrowser.tabs) {
            const tab = linkedBrowser.browsingContext.top
            tab.prefersColorSchemeOverride = scheme
            tab.forcedColorsOverride = forced
            tab.mediumOverride = medium
          }
        }`,
        colours === 'dark' ? 'dark' : 'light',
        colours === 'forced' ? 'active' : 'none',
        medium === 'print' ? 'print' : '',
      )
    },
    openTab: async (url, inFront) => {
      await call(
        `(url, inFront) => {
          const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal()
          const tab = gBrowser.addTab(url, { triggeringPrincipal, ownerTab: gBrowser.tabs[0] })
          if (inFront === 'yes') gBrowser.selectedTab = tab
        }`,
        url,
        inFront ? 'yes' : 'no',
      )
    },
    focusPage: async () => void (await call('() => gBrowser.tabs[0].linkedBrowser.focus()')),
    runCommand: async (id, name) =>
      void (await call(
        '(id, name) => { WebExtensionPolicy.getByID(id).extension.shortcuts.onCommand(name) }',
        id,
        name,
      )),
    sleepBackground: async (id) =>
      void (await call(
        '(id) => WebExtensionPolicy.getByID(id).extension.terminateBackground({ ignoreDevToolsAttached: true })',
        id,
      )),
    extensionRoot: async (id) =>
      `moz-extension://${await call('(id) => WebExtensionPolicy.getByID(id).mozExtensionHostname', id)}/`,
  }
}
