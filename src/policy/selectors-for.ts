import { matchesHost } from './match-host'

/** CSS selectors by host pattern, as an organisation gives them. */
export interface SelectorsByHost {
  readonly [hostPattern: string]: readonly string[]
}

/** Those for any of the hosts, in an order that does not depend on the policy's. */
export function selectorsFor(
  given: SelectorsByHost,
  hosts: readonly (string | null | undefined)[],
): readonly string[] {
  const isHere = (pattern: string) => hosts.some((host) => host && matchesHost(pattern, host))
  return Object.keys(given)
    .filter(isHere)
    .sort()
    .flatMap((pattern) => given[pattern] ?? [])
}
