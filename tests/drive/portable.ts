// Makes a function of ours run in a browser. It must be self-contained: nothing of its file goes along.

// biome-ignore lint/suspicious/noExplicitAny: any function may be sent; its own types are kept by the callers.
type AnyFunction = (...words: any[]) => unknown

/** esbuild wraps inner functions in `__name(…)`, a helper of the file left behind: here it is again. */
export function portable(run: AnyFunction): (...words: unknown[]) => unknown {
  return new Function('...words', `const __name = (it) => it; return (${run})(...words)`) as ReturnType<
    typeof portable
  >
}
