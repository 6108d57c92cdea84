/**
 * The one element we add to a page: a popover in the top layer with a closed shadow root. It sits under
 * `<html>`, and moves into the open modal dialog or fullscreen element, outside of which it would be inert.
 */
export const HOST_TAG = 'vigie-jak'

/** A page that removes the host this often within the window fights us: then we give up, visibly. */
const MAX_RESTORES = 20
const RESTORE_WINDOW_MS = 10_000

export interface SurfaceHost {
  readonly element: HTMLElement
  readonly root: ShadowRoot
  /** Puts the host where it can be seen and used now. Cheap when nothing changed. */
  settle(): void
  /** True once the page removed the host more often than we put it back. */
  isDefeated(): boolean
  remove(): void
}

export function createHost(document: Document, css: string, now = () => performance.now()): SurfaceHost {
  const element = document.createElement(HOST_TAG)
  element.setAttribute('popover', 'manual')
  const root = element.attachShadow({ mode: 'closed' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  root.adoptedStyleSheets = [sheet]
  let isPlaced = false
  let isDefeated = false
  let restores: number[] = []

  /** A framework that re-renders the dialog around us also removes the host, but not all the time. */
  const mayRestore = () => {
    if (!isPlaced) return true
    restores = [...restores.filter((time) => now() - time < RESTORE_WINDOW_MS), now()]
    isDefeated = restores.length > MAX_RESTORES
    return !isDefeated
  }
  const settle = () => {
    const parent = topmostParent(document)
    if (!parent || isDefeated) return
    if (element.parentNode !== parent) {
      if (element.parentNode === null && !mayRestore()) return
      parent.append(element)
      isPlaced = true
    }
    if (!element.matches(':popover-open')) element.showPopover()
  }
  return {
    element,
    root,
    settle,
    isDefeated: () => isDefeated,
    remove: () => element.remove(),
  }
}

/** The innermost open modal dialog, else the fullscreen element, else `<html>`. */
function topmostParent(document: Document): Element | null {
  const modals = document.querySelectorAll('dialog:modal')
  return modals[modals.length - 1] ?? document.fullscreenElement ?? document.documentElement
}

/** Removes hosts that an earlier version of the extension left on the page, with whatever they still show. */
export function removeStaleHosts(document: Document): void {
  for (const stale of document.querySelectorAll(HOST_TAG)) {
    if (stale.hasAttribute('popover') && stale.childNodes.length === 0) stale.remove()
  }
}
