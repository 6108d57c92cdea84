/**
 * The host whose settings decide about a frame: that of the tab's page where the frame can know it, else its own.
 * Null where nothing can be known (a sandboxed frame): the background, which sees the tab's address, then decides.
 */
export const siteHost = (view: Window): string | null => hostsOf(view).find((host) => host !== null) ?? null

/** Of the tab's page and of the frame itself, as far as the frame can know them, in this order. */
export function hostsOf(view: Window): readonly (string | null)[] {
  const { ancestorOrigins, href } = view.location
  const top = ancestorOrigins?.[ancestorOrigins.length - 1]
  return [top, topAddress(view), href, view.origin].map(hostOf)
}

function topAddress(view: Window): string | undefined {
  try {
    return view.top?.location.href
  } catch {
    // Another origin: Firefox tells frames nothing about it.
    return undefined
  }
}

export function hostOf(address: string | undefined): string | null {
  if (!address || !URL.canParse(address)) return null
  const { protocol, hostname } = new URL(address)
  return /^https?:$/.test(protocol) ? hostname : null
}
