// Waits for something that only the browser knows, by asking again until it is so or the time is over.

const EVERY_MS = 50
/** For a busy machine: how long a thing takes is judged by the benchmark alone. */
export const PATIENCE_MS = 90_000

export interface WaitOptions {
  readonly timeoutMs?: number
}

/** Gives the first answer of `ask` that is neither false, null nor undefined. The error names `what` was awaited. */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T | false | null | undefined>,
  { timeoutMs = PATIENCE_MS }: WaitOptions = {},
): Promise<T> {
  const end = Date.now() + timeoutMs
  for (;;) {
    const answer = await ask()
    if (answer !== false && answer !== null && answer !== undefined) return answer
    if (Date.now() > end) throw new Error(`Waited ${timeoutMs} ms in vain for ${what}.`)
    await pause(EVERY_MS)
  }
}

/** Watches for `watchMs` that `ask` stays true. For "never happens": there is no event to wait for. */
export async function staysTrue(what: string, ask: () => Promise<boolean>, watchMs = 1_000): Promise<void> {
  const end = Date.now() + watchMs
  while (Date.now() < end) {
    if (!(await ask())) throw new Error(`Did not stay so: ${what}.`)
    await pause(EVERY_MS)
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
