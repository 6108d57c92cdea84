/** Freezes plain data all the way down and gives it back. The data stays cloneable for extension messages. */
export function freeze<T>(data: T): T {
  if (typeof data === 'object' && data !== null && !Object.isFrozen(data)) {
    for (const value of Object.values(data)) freeze(value)
    Object.freeze(data)
  }
  return data
}
