/**
 * Many lines of the form "these values, this outcome" in, few lines out: values of a column that lead to the same
 * outcomes stand together on one line. Nothing is lost; the order of the values is kept.
 */

export interface Dimension<Given> {
  /** Values to try, given those of the columns before. */
  readonly values: (before: readonly Given[]) => readonly Given[]
  /** Words for values that stand together. */
  readonly label: (together: readonly Given[], before: readonly Given[]) => string
}

/** One line: a label for each column, then the outcome. */
export interface DecisionLine<Outcome> {
  readonly labels: readonly string[]
  readonly outcome: Outcome
}

export function decisionTable<Given, Outcome>(
  columns: readonly Dimension<Given>[],
  outcomeOf: (values: readonly Given[]) => Outcome,
): DecisionLine<Outcome>[] {
  return branch(columns, outcomeOf, [])
}

function branch<Given, Outcome>(
  columns: readonly Dimension<Given>[],
  outcomeOf: (values: readonly Given[]) => Outcome,
  before: readonly Given[],
): DecisionLine<Outcome>[] {
  const column = columns[before.length]
  if (!column) return [{ labels: [], outcome: outcomeOf(before) }]
  const groups = new Map<string, { values: Given[]; lines: DecisionLine<Outcome>[] }>()
  for (const value of column.values(before)) {
    const lines = branch(columns, outcomeOf, [...before, value])
    const key = JSON.stringify(lines)
    const same = groups.get(key)
    if (same) same.values.push(value)
    else groups.set(key, { values: [value], lines })
  }
  return [...groups.values()].flatMap(({ values, lines }) => {
    const label = column.label(values, before)
    return lines.map(({ labels, outcome }) => ({ labels: [label, ...labels], outcome }))
  })
}
