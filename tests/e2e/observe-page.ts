// A page that watches itself: the demonstration or another of our pages, with a first script of its own that notes
// every mutation, event and message it can see. The script stands in the page and not in the driver, because an
// extension comes before a page's scripts, and before nothing else.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { portable } from '../drive/portable'
import type { Session } from '../drive/session'

export interface Observed {
  /** One line a change: "childList html +vigie-jak". */
  readonly mutations: readonly string[]
  /** One line an event: "click button#x trusted". */
  readonly events: readonly string[]
  /** Calls of postMessage and dispatchEvent in the page's world, and messages that arrived. */
  readonly messages: readonly string[]
}

const PAGES = fileURLToPath(new URL('../pages/', import.meta.url))

/** The page of this folder of tests/pages, with the watching script before all others. */
export function observedPage(folder: string): string {
  return watchedPage(readFileSync(`${PAGES}${folder}/index.html`, 'utf8'))
}

export function watchedPage(html: string): string {
  return html.replace('<head>', `<head><script>(${portable(watch)})()</script>`)
}

/** What the page has seen since it was opened, or since the last call with `forget`. */
export function observed(session: Session, { forget = false } = {}): Promise<Observed> {
  return session.evaluate((clear: boolean) => {
    const { seen } = globalThis as unknown as { seen: Record<string, string[]> }
    const copy = structuredClone(seen) as unknown as Observed
    if (clear) for (const list of Object.values(seen)) list.length = 0
    return copy
  }, forget)
}

function watch(): void {
  const seen = { mutations: [] as string[], events: [] as string[], messages: [] as string[] }
  Object.defineProperty(window, 'seen', { value: seen })

  const nameOf = (target: unknown): string => {
    if (target === window) return 'window'
    if (target === document) return 'document'
    if (target instanceof Element) return target.localName + (target.id && `#${target.id}`)
    return target instanceof Node ? target.nodeName : String(target)
  }
  const namesOf = (nodes: NodeList) => [...nodes].map(nameOf).join(',')

  new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records)
      seen.mutations.push(
        `${type} ${nameOf(target)} ${attributeName ?? `+${namesOf(addedNodes)} -${namesOf(removedNodes)}`}`,
      )
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })

  const types = new Set([
    'DOMContentLoaded',
    'focusin',
    'focusout',
    'compositionstart',
    'compositionend',
    'toggle',
  ])
  for (const holder of [window, document, document.documentElement])
    for (const key in holder) if (key.startsWith('on')) types.add(key.slice(2))
  for (const type of types)
    addEventListener(
      type,
      (event) => {
        seen.events.push(`${type} ${nameOf(event.target)} ${event.isTrusted ? 'trusted' : 'made'}`)
        if (type === 'message') seen.messages.push(`message ${JSON.stringify((event as MessageEvent).data)}`)
      },
      { capture: true, passive: true },
    )

  const wrap = (holder: object, name: string) => {
    const methods = holder as Record<string, (...words: unknown[]) => unknown>
    const original = methods[name]
    if (original === undefined) return
    methods[name] = function (this: unknown, ...words: unknown[]) {
      seen.messages.push(`${name} called`)
      return original.apply(this, words)
    }
  }
  wrap(window, 'postMessage')
  wrap(MessagePort.prototype, 'postMessage')
  wrap(BroadcastChannel.prototype, 'postMessage')
  wrap(EventTarget.prototype, 'dispatchEvent')
}
