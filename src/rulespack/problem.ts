/** One thing wrong in a rules pack, with its place, so that a person can find and mend it. */
export interface Problem {
  /** Which of the pack's documents: `pack`, `texts.fr`, `sources`, `quotes`, `evidence`, `drugs`. */
  readonly document: string
  /** Inside the document: `rules[0].when.fact`. */
  readonly path: string
  readonly expected: string
  readonly found: string
  /** The three above in one clear sentence. */
  readonly sentence: string
}

export type PathPart = string | number

export function problem(
  document: string,
  path: readonly PathPart[],
  expected: string,
  found: unknown,
): Problem {
  const place = pathText(path)
  const shown = typeof found === 'string' ? `"${found}"` : (JSON.stringify(found) ?? 'nothing')
  const short = shown.length > 120 ? `${shown.slice(0, 117)}…` : shown
  const at = place === '' ? document : `${document} ${place}`
  return {
    document,
    path: place,
    expected,
    found: short,
    sentence: `${at}: expected ${expected}, found ${short}`,
  }
}

function pathText(path: readonly PathPart[]): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`))
    .join('')
}
