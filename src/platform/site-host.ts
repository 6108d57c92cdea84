/**
 * The host whose settings decide about a frame: that of the tab's page where the frame can know it, else its own.
 * Null where nothing can be known (a sandboxed frame): the background, which sees the tab's address, then decides.
 */
export function siteHost(view: Window): string | null {
  const ancestors = view.location.ancestorOrigins
  const top = ancestors?.[ancestors.length - 1]
  return hostOf(top) ?? topHost(view) ?? hostOf(view.location.href) ?? hostOf(view.origin)
}

function topHost(view: Window): string | null {
  try {
    return hostOf(view.top?.location.href)
  } catch {
    return null // another origin: Firefox tells frames nothing about it
  }
}

export function hostOf(address: string | undefined): string | null {
  if (!address || !URL.canParse(address)) return null
  const { protocol, hostname } = new URL(address)
  return protocol === 'http:' || protocol === 'https:' ? hostname : null
}
