/**
 * Finds the shadow roots of hosts. A root may come long after its host: an upgrade leaves no mutation record, so hosts
 * without a root are asked again, in a few sweeps with growing pauses, then only when the person touches them.
 */

/** After the last sweep a host is asked again only when it is clicked, typed in or focused. */
const SWEEP_PAUSES_MS = [250, 1_000, 4_000, 15_000]
/** Asking a whole page again and again has crashed a password manager's users. */
const MAX_WAITING = 2_000

export interface ShadowRoots {
  ask(host: Element, mayComeLater: boolean): void
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
    ask(host, mayComeLater) {
      if (open(host) || !mayComeLater || waiting.size >= MAX_WAITING) return
      waiting.add(host)
      sweeps = 0
      plan()
    },
  }
}
