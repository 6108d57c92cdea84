/** "Firefox/153.0" of a user agent. Edge calls itself Chrome too, so it is asked for first. */
export function browserName(userAgent: string): string {
  const found = ['Edg', 'Firefox', 'Chrome'].flatMap(
    (name) => new RegExp(`${name}/[\\d.]+`).exec(userAgent) ?? [],
  )
  return (found[0] ?? userAgent).replace('Edg/', 'Edge/')
}
