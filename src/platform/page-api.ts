/**
 * The browser API as a page script sees it. The polyfill would cost 3 kB in every frame, and every
 * supported browser has promises here: Firefox under `browser`, Chromium and Edge under `chrome`.
 */
interface PageRuntime {
  /** Undefined once the extension was updated or removed under a running script (Chromium). */
  readonly id?: string
  sendMessage(message: unknown): Promise<unknown>
  connect(info: { name: string }): PagePort
  onMessage: {
    addListener(listener: (message: unknown, sender: { id?: string }) => Promise<unknown> | undefined): void
  }
}

export interface PagePort {
  /** Does not call the own `onDisconnect`. */
  disconnect(): void
  onDisconnect: { addListener(listener: () => void): void }
}

interface PageApi {
  readonly runtime: PageRuntime
  readonly storage: {
    readonly local: { get(key: string): Promise<Record<string, unknown>> }
    readonly onChanged: {
      addListener(listener: (changes: Record<string, { newValue?: unknown }>, area: string) => void): void
    }
  }
  readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null }
}

declare global {
  var browser: PageApi | undefined
  var chrome: PageApi | undefined
}

export const pageApi = (globalThis.browser ?? globalThis.chrome) as PageApi

/** False once the extension was updated or removed while this script went on running. */
export const isContextValid = (): boolean => pageApi.runtime?.id !== undefined

/** The shadow root of an element, also a closed one, or null. Never runs page code. */
export function openShadowRoot(element: Element): ShadowRoot | null {
  if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot as ShadowRoot | null
  if (!(element instanceof HTMLElement)) return null
  return pageApi.dom?.openOrClosedShadowRoot(element) ?? element.shadowRoot
}
