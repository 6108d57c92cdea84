/**
 * The one element we add to a page: a popover in the top layer with a closed shadow root. It sits under
 * `<html>`, and moves into the open modal dialog or fullscreen element, outside of which it would be inert.
 * What a page does against it is put back a bounded number of times, then told (see `Defeat`).
 */
import type { Defeat } from '../model/defeat'
import { createTries } from './bounded-tries'
import { highlightName as secretName } from './highlight-name'
import armour from './host.css?inline'

export const HOST_TAG = 'vigie-jak'
/** An SVG document makes no HTML element unless asked to. */
const XHTML = 'http://www.w3.org/1999/xhtml'

/** Of each kind of attack within ten seconds. */
const MAX_RESTORES = 20

/** Attributes by which a page can switch our parts off; no style can. */
const SWITCHES = ['inert', 'hidden', 'aria-hidden']
/** Elements that show nothing that is put into them. */
const HOLDS_NOTHING = 'iframe,video,audio,img,canvas,object,embed,input,textarea'

export interface SurfaceHost {
  readonly element: HTMLElement
  readonly root: ShadowRoot
  /** One more style sheet for our parts. */
  adopt(css: string): void
  /** Puts the host where it can be seen and used now. Cheap when nothing changed. */
  settle(): void
  /** Puts the host above what else is in the top layer. */
  raise(): void
  defeats(): readonly Defeat[]
  /** For good: what is left running must not put it back. */
  remove(): void
}

export function createHost(document: Document, css: string, now = () => performance.now()): SurfaceHost {
  const secret = secretName()
  const element = document.createElementNS(XHTML, HOST_TAG) as HTMLElement
  element.setAttribute('popover', 'manual')
  const root = element.attachShadow({ mode: 'closed' })
  const unzoomed = new CSSStyleSheet()
  const sheets = [sheetOf(armour), unzoomed]
  const adopt = (text: string) => {
    sheets.push(sheetOf(text.replace(CUSTOM_PROPERTY, `--${secret}-`)))
    root.adoptedStyleSheets = sheets
  }
  const removals = createTries(MAX_RESTORES, now)
  const hidings = createTries(MAX_RESTORES, now)
  const covers = createTries(MAX_RESTORES, now)
  /** Where we put it last; null before the first time. */
  let home: Element | null = null
  let zoom = 1
  let isOver = false

  const isSwitchedOff = () =>
    element.getAttribute('popover') !== 'manual' || SWITCHES.some((name) => element.hasAttribute(name))
  const switchOn = () => {
    for (const name of SWITCHES) element.removeAttribute(name)
    element.setAttribute('popover', 'manual')
  }
  /** Our parts are placed in pixels of the viewport, whatever zoom a page gives to `<html>` or a dialog. */
  const undoZoom = (parent: Element) => {
    if (parent.currentCSSZoom === zoom) return
    zoom = parent.currentCSSZoom
    unzoomed.replaceSync(`:host { zoom: ${1 / zoom} !important }`)
  }
  const remove = () => {
    isOver = true
    element.remove()
  }
  const settle = () => {
    const parent = topmostParent(document)
    if (!parent || isOver || removals.isSpent()) return
    // A framework that draws the dialog around us again also removes the host, but not all the time.
    const isTaken = home !== null && (element.parentNode !== home || !element.isConnected)
    if (isTaken && !removals.take()) return
    const isMoved = element.parentNode !== parent || !element.isConnected
    if (isMoved) parent.append(element)
    home = parent
    // Another document takes the sheets away from what is put into it, and may have given it back since.
    if (root.adoptedStyleSheets.length < sheets.length) root.adoptedStyleSheets = sheets
    undoZoom(parent)
    const isOff = isSwitchedOff()
    if (!isOff && element.matches(':popover-open')) return
    // A move closes the popover too; that is our own doing.
    if ((isOff || !isMoved) && !hidings.take()) return
    if (isOff) switchOn()
    if (!element.matches(':popover-open')) element.showPopover()
  }
  const raise = () => {
    if (!element.matches(':popover-open') || !covers.take()) return
    element.hidePopover()
    element.showPopover()
  }
  const defeats = () => {
    const found: Defeat[] = []
    if (removals.isSpent()) found.push('host-removed')
    if (hidings.isSpent()) found.push('host-hidden')
    if (covers.isSpent()) found.push('host-covered')
    if (element.parentElement?.closest('[inert]')) found.push('page-inert')
    return found
  }
  adopt(css)
  return { element, root, adopt, settle, raise, defeats, remove }
}

/**
 * A page that knew the names of our custom properties could blank the card: by a value that we inherit, since `all`
 * leaves them alone, or by registering the name with `@property`, which reaches into every root. So the names are
 * secret, and stand on our parts, where the page cannot read them, never on the host.
 */
const CUSTOM_PROPERTY = /--(?=[a-z])/g

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}

/** The innermost open modal dialog, else the fullscreen element, else `<html>`. */
function topmostParent(document: Document): Element | null {
  const modals = document.querySelectorAll('dialog:modal')
  const full = document.fullscreenElement
  // A popover shown later stands above a fullscreen picture, without being in it.
  return modals[modals.length - 1] ?? (full?.matches(HOLDS_NOTHING) ? null : full) ?? document.documentElement
}

/**
 * Removes the hosts that an earlier version of the extension left on the page, with the answers in them. What the page
 * itself made under our name stays: it has no closed root that holds one of our parts.
 * @param openRoot gives the closed roots too.
 * @returns how many were removed.
 */
export function removeStaleHosts(
  document: Document,
  openRoot: (element: Element) => ShadowRoot | null,
): number {
  let removed = 0
  for (const stale of document.querySelectorAll(HOST_TAG)) {
    const root = openRoot(stale)
    if (root?.mode !== 'closed' || !root.querySelector('[data-part]')) continue
    stale.remove()
    removed++
  }
  return removed
}
