/**
 * Finds the shadow roots of hosts. A root may come long after its host: an upgrade leaves no mutation record, so hosts
 * without a root are asked again, in a few sweeps with growing pauses, then only when the person touches them.
 */

/** After the last sweep a host is asked again only when it is clicked, typed in or focused. */
const SWEEP_PAUSES_MS = [250, 1_000, 4_000, 15_000]
/** Asking a whole page again and again has crashed a password manager's users. */
const MAX_WAITING = 2_000

const LEISURE_PAUSE_MS = 50
const ASKED_AT_ONCE = 100
/** Each is held until it is asked. Of a page with more such elements the later ones are asked when they are touched. */
const MAX_AT_LEISURE = 5_000

export interface ShadowRoots {
  ask(host: Element, mayComeLater: boolean): void
  /** For elements that hardly have one. An extension pays microseconds for each closed root it asks for. */
  askAtLeisure(element: Element): void
}

export interface ShadowRootsOptions {
  openShadowRoot(host: Element): ShadowRoot | null
  onRoot(root: ShadowRoot): void
  onOutOfReach(host: Element): void
  readonly signal: AbortSignal
}

export function createShadowRoots({
  openShadowRoot,
  onRoot,
  onOutOfReach,
  signal,
}: ShadowRootsOptions): ShadowRoots {
  const seen = new WeakSet<ShadowRoot>()
  const waiting = new Set<Element>()
  let sweeps = 0
  const hardly: Element[] = []
  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  signal.addEventListener('abort', () => clearTimeout(timer))

  /** True once the host has a root, or never will within our reach. */
  function open(host: Element): boolean {
    let root: ShadowRoot | null
    try {
      root = openShadowRoot(host)
    } catch {
      onOutOfReach(host)
      return true
    }
    if (!root) return false
    if (!seen.has(root)) {
      seen.add(root)
      onRoot(root)
    }
    return true
  }

  function askSome() {
    if (signal.aborted) return
    for (const element of hardly.splice(0, ASKED_AT_ONCE)) if (element.isConnected) open(element)
    if (hardly.length > 0) setTimeout(askSome, LEISURE_PAUSE_MS)
  }

  function sweep() {
    for (const host of waiting) if (!host.isConnected || open(host)) waiting.delete(host)
    timer = undefined
    sweeps++
    if (sweeps < SWEEP_PAUSES_MS.length) plan()
    else waiting.clear()
  }

  function plan() {
    if (timer === undefined && waiting.size > 0 && !signal.aborted) {
      timer = setTimeout(sweep, SWEEP_PAUSES_MS[sweeps])
    }
  }

  return {
    askAtLeisure(element) {
      if (asked++ >= MAX_AT_LEISURE) return
      if (hardly.push(element) === 1) setTimeout(askSome, LEISURE_PAUSE_MS)
    },
    ask(host, mayComeLater) {
      if (open(host) || !mayComeLater || waiting.size >= MAX_WAITING) return
      waiting.add(host)
      sweeps = 0
      plan()
    },
  }
}
