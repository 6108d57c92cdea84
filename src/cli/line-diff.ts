/** Two texts in, the lines that differ out, `-` for what went and `+` for what came, in the order of the texts. */
export function lineDiff(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1
  let end = 0
  const isSame = () => old[old.length - 1 - end] === now[now.length - 1 - end]
  while (end < Math.min(old.length, now.length) - start && isSame()) end += 1
  return middleDiff(old.slice(start, old.length - end), now.slice(start, now.length - end))
}

/** The longest common run of lines stays; the tables are short enough for the plain way. */
function middleDiff(old: readonly string[], now: readonly string[]): string[] {
  const common = old.map(() => new Uint32Array(now.length + 1))
  common.push(new Uint32Array(now.length + 1))
  const at = (i: number, j: number) => common[i]?.[j] ?? 0
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const row = common[i]
      if (row) row[j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const lines: string[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      i += 1
      j += 1
    } else if (i < old.length && (j === now.length || at(i + 1, j) >= at(i, j + 1))) {
      lines.push(`- ${old[i]}`)
      i += 1
    } else {
      lines.push(`+ ${now[j]}`)
      j += 1
    }
  }
  return lines
}
