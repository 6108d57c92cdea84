/**
 * Where an order form stands, from the address of its frame: the same after the page was loaded again. The query may
 * change at every look and goes; a fragment that is a route ("#/patient/12/order") is a part of the path.
 */
export function orderPlace(address: string | undefined): string {
  if (!address || !URL.canParse(address)) return ''
  const { protocol, host, pathname, hash } = new URL(address)
  const route = /^#!?\//.test(hash) ? hash.replace(/\?.*/, '') : ''
  return `${protocol}//${host}${pathname}${route}`
}
