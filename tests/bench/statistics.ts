// Numbers of several runs in, one number out. An empty list is an error: a figure that was not measured must not pass.

/** The value below which a share of the values lies, by the nearest rank: `percentile(values, 0.99)`. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new Error('No value was measured.')
  return value
}

export function median(values: readonly number[]): number {
  return (percentile(values, 0.5) + percentile(values, 0.5 + 0.5 / values.length)) / 2
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

export function least(values: readonly number[]): number {
  return percentile(values, 0)
}

/** The half of the runs (the larger half of an odd number) in which `cost` was lowest. */
export function quieterHalf<R>(runs: readonly R[], cost: (run: R) => number): readonly R[] {
  return [...runs].sort((a, b) => cost(a) - cost(b)).slice(0, Math.ceil(runs.length / 2))
}
