/** Source ids in, what a reader needs to find the sources out. An id without a source is an error. */
export interface ListedSource {
  readonly id: string
  readonly title: string
  readonly date: string
  readonly url: string
}

/** Between several sources of one line. */
const BETWEEN = ' ; '

/** Ids, titles, dates and addresses, in the same order. */
export function sourceCells(
  what: string,
  sourceIds: readonly string[],
  sources: readonly ListedSource[],
): [ids: string, titles: string, dates: string, urls: string] {
  if (sourceIds.length === 0) throw new Error(`${what} has no source`)
  const found = sourceIds.map((id) => {
    const source = sources.find((source) => source.id === id)
    if (!source) throw new Error(`${what} names the source "${id}", which sources.json does not have`)
    return source
  })
  const list = (read: (source: ListedSource) => string) => found.map(read).join(BETWEEN)
  return [
    list(({ id }) => id),
    list(({ title }) => title),
    list(({ date }) => date),
    list(({ url }) => url || '(no address)'),
  ]
}
