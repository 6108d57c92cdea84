/** Labelled items on a page each: one frame for all of them, one section for each. */
import { onTestFinished, vi } from 'vitest'
import { elementOf, type MentionPlace } from '../../../src/detect/place'
import { openPage, watch } from '../detect/watched'

/** What an extension's platform call does: it sees closed roots too. */
export function createRoots() {
  const closed = new WeakMap<Element, ShadowRoot>()
  return {
    openShadowRoot: (host: Element) => host.shadowRoot ?? closed.get(host) ?? null,
    attach(host: Element, mode: ShadowRootMode): ShadowRoot {
      const root = host.attachShadow({ mode })
      if (mode === 'closed') closed.set(host, root)
      return root
    },
  }
}

/** The places in each of the pieces of HTML, in their order. */
export async function readPlaces(pieces: readonly string[]): Promise<readonly (readonly MentionPlace[])[]> {
  return placesIn(await openPage(sectionsOf(pieces)), pieces.length)
}

export async function readXhtmlPlaces(pieces: readonly string[]): ReturnType<typeof readPlaces> {
  const source = `<html xmlns="http://www.w3.org/1999/xhtml"><body>${sectionsOf(pieces)}</body></html>`
  const url = URL.createObjectURL(new Blob([source], { type: 'application/xhtml+xml' }))
  const frame = document.createElement('iframe')
  const isLoaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  frame.src = url
  document.body.append(frame)
  onTestFinished(() => frame.remove())
  await isLoaded
  URL.revokeObjectURL(url)
  const page = frame.contentDocument as Document
  if (page.contentType !== 'application/xhtml+xml') throw new Error(`the page is ${page.contentType}`)
  return placesIn(page, pieces.length)
}

const sectionsOf = (pieces: readonly string[]) =>
  pieces.map((piece, i) => `<section data-item="${i}">${piece}</section>`).join('')

async function placesIn(page: Document, count: number): ReturnType<typeof readPlaces> {
  const { attach, openShadowRoot } = createRoots()
  // Inner first, so that what is moved is already complete.
  for (const host of [...page.querySelectorAll('[data-root]')].reverse()) {
    const children = [...host.childNodes]
    attach(host, host.getAttribute('data-root') as ShadowRootMode).append(...children)
  }
  for (const element of page.querySelectorAll('[data-letters]')) {
    const letters = [...(element.textContent ?? '')]
    element.replaceChildren(...letters.map((letter) => page.createTextNode(letter)))
  }

  const found: MentionPlace[][] = Array.from({ length: count }, () => [])
  const frames = [...page.querySelectorAll('iframe')].map((frame) => frame.contentDocument as Document)
  for (const read of [page, ...frames]) {
    const watched = watch(read, { openShadowRoot })
    await isRead(watched)
    for (const place of watched.list()) found[itemOf(elementOf(place))]?.push(place)
  }
  return found
}

export function isRead(watched: Pick<ReturnType<typeof watch>, 'isIdle'>): Promise<void> {
  return vi.waitFor(
    () => {
      if (!watched.isIdle()) throw new Error('the page is still being read')
    },
    { timeout: 20_000, interval: 5 },
  )
}

/** The number of the section an element stands in, out of shadow roots and frames. */
function itemOf(element: Element): number {
  for (let inside: Element | null | undefined = element; inside; ) {
    const section: Element | null = inside.closest('[data-item]')
    if (section) return Number(section.getAttribute('data-item'))
    const root = inside.getRootNode() as Document | ShadowRoot
    inside = 'host' in root ? root.host : root.defaultView?.frameElement
  }
  throw new Error('a place outside of every item')
}
