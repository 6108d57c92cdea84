// What the extension shows: the content of its closed roots, in every frame of the page. Reading goes through the
// browser's debugging protocol, clicks are real mouse clicks at the place where the part stands.
// Nothing here needs the help of the extension.

import type { Frame, JSHandle, Page } from 'puppeteer-core'
import { portable } from './portable'
import type { Box } from './session'
import { type WaitOptions, waitFor } from './wait-for'

export const HOST = 'vigie-jak'

/** The closed roots of our hosts in one frame. Each browser has its own way. */
export type FindRoots = (frame: Frame) => Promise<readonly JSHandle<ShadowRoot>[]>

export interface Part {
  readonly frame: Frame
  readonly text: string
  readonly html: string
  readonly attributes: Readonly<Record<string, string>>
  /** In the viewport of the top frame. */
  readonly box: Box
  readonly isShown: boolean
}

interface ReadPart extends Omit<Part, 'frame'> {}

export class Surface {
  constructor(
    private readonly page: Page,
    private readonly findRoots: FindRoots,
  ) {}

  /** Runs a self-contained function on every root; the answers must be JSON. A frame that goes away is passed over. */
  async read<R, A>(run: (root: ShadowRoot, words: A) => R, words: A): Promise<{ frame: Frame; value: R }[]> {
    const answers: { frame: Frame; value: R }[] = []
    for (const frame of pageFrames(this.page)) {
      try {
        for (const root of await this.findRoots(frame)) {
          const value = (await root.evaluate(portable(run), words)) as R
          answers.push({ frame, value })
          await root.dispose()
        }
      } catch (error) {
        if (!isGone(error)) throw error
      }
    }
    return answers
  }

  /** Every element of our roots that matches, shown or not. */
  async parts(selector: string): Promise<Part[]> {
    const found = await this.read(readParts, selector)
    const parts: Part[] = []
    for (const { frame, value } of found) {
      if (value.length === 0) continue
      const { x, y } = await offsetOf(frame)
      for (const part of value) {
        const { box } = part
        parts.push({ ...part, frame, box: { ...box, x: box.x + x, y: box.y + y } })
      }
    }
    return parts
  }

  async shown(selector: string): Promise<Part[]> {
    return (await this.parts(selector)).filter((part) => part.isShown)
  }

  async isShown(selector: string): Promise<boolean> {
    return (await this.shown(selector)).length > 0
  }

  /** Text of the first match that is shown; an error when there is none. */
  async text(selector: string): Promise<string> {
    return (await this.first(selector)).text
  }

  async html(): Promise<string> {
    return (await this.read((root) => root.innerHTML, null)).map(({ value }) => value).join('\n')
  }

  /** Waits until a part is shown (and fulfils the predicate) and gives it. */
  waitFor(
    selector: string,
    options: WaitOptions & { readonly where?: (part: Part) => boolean } = {},
  ): Promise<Part> {
    const { where = () => true } = options
    return waitFor(`${selector} to be shown`, async () => (await this.shown(selector)).find(where), options)
  }

  waitGone(selector: string, options: WaitOptions = {}): Promise<true> {
    return waitFor(`${selector} to go`, async () => !(await this.isShown(selector)), options)
  }

  /** A real click in the middle of the first match, once it was scrolled into view inside the card and stands still. */
  async click(selector: string): Promise<void> {
    await this.waitFor(selector)
    await this.read((root, wanted) => {
      const shown = [...root.querySelectorAll(wanted)].find((node) => node.checkVisibility())
      shown?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
    }, selector)
    const { box } = await this.standingStill(selector)
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  }

  /** Clicks into a field of the card, empties it and types. */
  async typeInto(selector: string, text: string): Promise<void> {
    await this.click(selector)
    await this.read((root, wanted) => root.querySelector<HTMLInputElement>(wanted)?.select(), selector)
    await this.page.keyboard.type(text)
  }

  /** Chooses an option of a select by keys, as a person without a mouse does. */
  async choose(selector: string, value: string): Promise<void> {
    await this.waitFor(selector)
    const [steps] = (await this.read(focusSelect, { selector, value }))
      .map((answer) => answer.value)
      .filter(isNumber)
    if (steps === undefined) throw new Error(`${selector} has no option ${value}.`)
    for (let step = 0; step < Math.abs(steps); step++)
      await this.page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp')
    await waitFor(`${selector} to be ${value}`, async () => (await this.value(selector)) === value)
  }

  /** Value of the first field that matches. */
  async value(selector: string): Promise<string | undefined> {
    const answers = await this.read((root, wanted) => {
      const field = root.querySelector<HTMLInputElement>(wanted)
      return field === null ? null : field.value
    }, selector)
    return answers.map((answer) => answer.value).find((value) => value !== null) ?? undefined
  }

  /** A card that just opened grows with what is read for it, and a click would meet what moved there. */
  private standingStill(selector: string): Promise<Part> {
    let before = ''
    return waitFor(`${selector} to stand still`, async () => {
      const [part] = await this.shown(selector)
      const now = JSON.stringify(part?.box)
      const isStill = now === before
      before = now
      return isStill && part
    })
  }

  private async first(selector: string): Promise<Part> {
    const [part] = await this.shown(selector)
    if (part === undefined) throw new Error(`Nothing of ours that is shown matches ${selector}.`)
    return part
  }
}

function readParts(root: ShadowRoot, selector: string): ReadPart[] {
  return [...root.querySelectorAll<HTMLElement>(selector)].map((node) => {
    const isVisible = (it: Element) =>
      it.getBoundingClientRect().width > 0 &&
      it.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    // A radio may be painted by its label: then the label is what a person sees and presses.
    const label = node instanceof HTMLInputElement ? node.labels?.[0] : undefined
    const seen = isVisible(node) ? node : (label ?? node)
    const { x, y, width, height } = seen.getBoundingClientRect()
    return {
      text: node.innerText,
      html: node.outerHTML,
      attributes: Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])),
      box: { x, y, width, height },
      isShown: isVisible(seen),
    }
  })
}

/** Focuses the select and says how many options down (or up) the wanted one is. */
function focusSelect(root: ShadowRoot, wanted: { selector: string; value: string }): number | null {
  const select = root.querySelector<HTMLSelectElement>(wanted.selector)
  const usable = [...(select?.options ?? [])].filter((option) => !option.disabled)
  const target = usable.findIndex((option) => option.value === wanted.value)
  if (select === null || target < 0) return null
  select.scrollIntoView({ block: 'center', behavior: 'instant' })
  select.focus()
  return target - usable.findIndex((option) => option.selected)
}

function isNumber(value: number | null): value is number {
  return value !== null
}

/** The frames of a page without those that show a PDF: Chromium's own viewer may never answer a question. */
export function pageFrames(page: Page): Frame[] {
  const isOfViewer = (frame: Frame | null): boolean =>
    frame !== null && (/^chrome-extension:|\.pdf$/.test(frame.url()) || isOfViewer(frame.parentFrame()))
  return page.frames().filter((frame) => !isOfViewer(frame))
}

/** Where the frame's viewport begins in the top frame's viewport. */
export async function offsetOf(frame: Frame): Promise<{ x: number; y: number }> {
  let x = 0
  let y = 0
  for (let inner: Frame | null = frame; inner?.parentFrame(); inner = inner.parentFrame()) {
    const element = await inner.frameElement()
    if (element === null) break
    const start = (await element.evaluate(
      portable((node: Element) => {
        const { x, y } = node.getBoundingClientRect()
        const { paddingLeft, paddingTop } = getComputedStyle(node)
        return {
          x: x + node.clientLeft + parseFloat(paddingLeft),
          y: y + node.clientTop + parseFloat(paddingTop),
        }
      }),
    )) as { x: number; y: number }
    await element.dispose()
    x += start.x
    y += start.y
  }
  return { x, y }
}

/** A frame may be replaced between two questions: that is the page's right, not an error. */
function isGone(error: unknown): boolean {
  return /detached|Target closed|context was destroyed|Cannot find context|no such frame|no such node|Could not find|discarded|destroyed/i.test(
    String(error),
  )
}
