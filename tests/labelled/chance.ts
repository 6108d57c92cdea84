/** Choices at random that can be repeated: the same seed gives the same ones. */
import { createRandom } from '../bench/random'

export interface Chance {
  /** From 0 to `count` - 1. */
  below(count: number): number
  /** Once in `times`. */
  once(times: number): boolean
  pick<T>(list: readonly T[]): T
}

export function createChance(seed: number): Chance {
  const { index, pick } = createRandom(seed)
  return { below: index, once: (times) => index(times) === 0, pick }
}
