// What a person sees of us on a page, in all its frames: painted underlines and shown markers, and what the popup says.

import type { Frame } from 'puppeteer-core'
import { NOTHING_FOUND, STATUS_HOOK, type ToldStatus } from '../../../src/messages/frame-status'
import type { Box, Session } from '../../drive/session'
import { offsetOf, type Part, pageFrames } from '../../drive/surface'
import type { Seen } from './hard-case'

interface Painted {
  readonly text: string
  readonly boxes: readonly Box[]
}

interface FrameView {
  readonly painted: readonly Painted[]
  /** Boxes of the fields that hold a text. */
  readonly fields: readonly Box[]
}

export interface PageView extends Required<Pick<Seen, 'texts' | 'markers'>> {
  /** Markers that stand beside no mention, or that something covers. */
  readonly misplaced: readonly string[]
}

/** Pixels between a marker and its name or field. */
const BESIDE_PX = 24

export async function seePage(session: Session): Promise<PageView> {
  const markers = await session.surface.shown('[data-part="marker"]')
  const texts: string[] = []
  const names: string[] = []
  const misplaced: string[] = []
  for (const frame of pageFrames(session.page)) {
    const view = await viewOf(session, frame)
    if (view === undefined) continue
    const prefix = await prefixOf(frame)
    texts.push(...view.painted.map(({ text }) => prefix + text))
    const boxes = [...view.painted.flatMap((painted) => painted.boxes), ...view.fields]
    for (const marker of markers.filter((part) => part.frame === frame)) {
      const name = prefix + marker.attributes['data-drug']
      names.push(name)
      const box = await boxInFrame(marker)
      if (!boxes.some((other) => isBeside(box, other))) misplaced.push(`${name} beside nothing`)
      else if (!(await session.evaluate(isOnTop, box, frame))) misplaced.push(`${name} covered`)
    }
  }
  return { texts: texts.sort(), markers: names.sort(), misplaced }
}

/** What the popup is told by the frames of the tab. */
export async function readStatus(session: Session): Promise<Pick<Seen, 'counted' | 'unreadable'>> {
  const tabId = await session.tabId()
  const told = await session.inExtension(askFrames, { tabId, hook: STATUS_HOOK })
  // A frame that just began says nothing else yet.
  const statuses = told.map((status) => ({ ...NOTHING_FOUND, ...status }))
  const counts = new Map<string, number>()
  for (const { drugId, count } of statuses.flatMap(({ drugs }) => drugs))
    counts.set(drugId, (counts.get(drugId) ?? 0) + count)
  return {
    counted: [...counts].map(([drugId, count]) => `${drugId} ${count}`).sort(),
    unreadable: statuses.reduce((sum, { unreadableAreas }) => sum + unreadableAreas, 0),
  }
}

/** A frame may go while it is asked: then there is nothing to see in it. */
async function viewOf(session: Session, frame: Frame): Promise<FrameView | undefined> {
  try {
    return await session.evaluate(readView, null, frame)
  } catch (error) {
    if (frame === session.page.mainFrame()) throw error
    return undefined
  }
}

async function prefixOf(frame: Frame): Promise<string> {
  const names: string[] = []
  for (let inner: Frame | null = frame; inner?.parentFrame(); inner = inner.parentFrame()) {
    const element = await inner.frameElement()
    names.unshift((await element?.evaluate((node) => node.getAttribute('name'))) ?? '?')
    await element?.dispose()
  }
  return names.length > 0 ? `${names.join('/')}: ` : ''
}

async function boxInFrame({ frame, box }: Part): Promise<Box> {
  const { x, y } = await offsetOf(frame)
  return { ...box, x: box.x - x, y: box.y - y }
}

function isBeside(a: Box, b: Box): boolean {
  const touches = (start: number, size: number, otherStart: number, otherSize: number) =>
    start < otherStart + otherSize + BESIDE_PX && start + size > otherStart - BESIDE_PX
  return touches(a.x, a.width, b.x, b.width) && touches(a.y, a.height, b.y, b.height)
}

/** Runs in the page: a press there reaches our host. */
function isOnTop({ x, y, width, height }: Box): boolean {
  return document.elementFromPoint(x + width / 2, y + height / 2)?.localName === 'vigie-jak'
}

/** Runs in the page, where every script can read the highlights. */
function readView(): FrameView {
  /** What is clipped to one pixel is for screen readers. */
  const hasSize = ({ width, height }: Box) => width > 1 && height > 1
  const toBox = ({ x, y, width, height }: Box) => ({ x, y, width, height })
  const parentOf = (node: Node): Element | null => {
    // Not `node.parentNode`: a form may have a field of that name.
    const read = Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get
    const parent: unknown = read?.call(node)
    if (parent instanceof ShadowRoot) return parent.host
    return parent instanceof Element ? parent : null
  }
  /** What is left of a box inside the scrolling or clipping elements around it. */
  const clip = (box: Box, inside: Element | null): Box => {
    let { x, y } = box
    let right = x + box.width
    let bottom = y + box.height
    for (let element = inside; element && element !== document.body; element = parentOf(element)) {
      if (getComputedStyle(element).overflow === 'visible') continue
      const edge = element.getBoundingClientRect()
      x = Math.max(x, edge.x)
      y = Math.max(y, edge.y)
      right = Math.min(right, edge.right)
      bottom = Math.min(bottom, edge.bottom)
    }
    return { x, y, width: right - x, height: bottom - y }
  }
  const isPainted = (element: Element, name: string) =>
    // A frame without size lays its text out all the same.
    innerWidth > 0 &&
    innerHeight > 0 &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    getComputedStyle(element, `::highlight(${name})`).textDecorationLine.includes('underline')

  const painted: Painted[] = []
  for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>) {
    for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
      const live = document.createRange()
      live.setStart(startContainer, startOffset)
      live.setEnd(endContainer, endOffset)
      const element = parentOf(startContainer)
      const boxes = [...live.getClientRects()].map((box) => clip(toBox(box), element)).filter(hasSize)
      if (boxes.length > 0 && element && isPainted(element, name))
        painted.push({ text: live.toString(), boxes })
    }
  }

  const fields: Box[] = []
  /** A page with a closed root puts it here for us: nobody else could look inside. */
  const { closedRoots = [] } = window as unknown as { closedRoots?: ShadowRoot[] }
  const look = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) look(element.shadowRoot)
      if ('value' in element && element.value !== '' && /^(input|textarea|select)$/.test(element.localName))
        fields.push(toBox(element.getBoundingClientRect()))
    }
  }
  for (const root of [document, ...closedRoots]) look(root)
  return { painted, fields }
}

/** Runs in the extension. */
async function askFrames({ tabId, hook }: { tabId: number; hook: string }): Promise<ToldStatus[]> {
  interface Api {
    scripting: { executeScript(words: object): Promise<{ result: ToldStatus | null }[]> }
  }
  const api = globalThis as unknown as { browser?: Api; chrome: Api }
  const answers = await (api.browser ?? api.chrome).scripting.executeScript({
    target: { tabId, allFrames: true },
    func: (name: string) => (globalThis as unknown as Record<string, () => ToldStatus>)[name]?.() ?? null,
    args: [hook],
  })
  return answers.flatMap(({ result }) => (result === null ? [] : [result]))
}
