// A repeatable source of chance: the same seed gives the same numbers on every machine.

export interface Random {
  /** From 0 (included) to 1 (excluded). */
  next(): number
  /** From 0 to `count` - 1. */
  index(count: number): number
  pick<T>(list: readonly T[]): T
  chance(probability: number): boolean
}

/** The generator "mulberry32": 32 bits of state are plenty for text that only has to look various. */
export function createRandom(seed: number): Random {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const index = (count: number) => Math.floor(next() * count)
  return {
    next,
    index,
    pick: <T>(list: readonly T[]) => list[index(list.length)] as T,
    chance: (probability) => next() < probability,
  }
}
