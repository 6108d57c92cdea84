/** A frame that does not answer, because its page is busy, must not stop the other frames of its tab for longer. */
const TURN_MS = 1000

/**
 * Runs the tasks of one tab one after the other: what a frame says while a card moves between two frames would be
 * half of the truth. Nothing is kept once the last task is done.
 */
export function createTurns(): <T>(tabId: number, task: () => Promise<T>) => Promise<T> {
  const last = new Map<number, Promise<unknown>>()
  return (tabId, task) => {
    const before = last.get(tabId) ?? Promise.resolve()
    const run = before.then(task)
    const turn = Promise.race([run, new Promise((resolve) => setTimeout(resolve, TURN_MS))]).catch(() => {})
    last.set(tabId, turn)
    void turn.then(() => {
      if (last.get(tabId) === turn) last.delete(tabId)
    })
    return run
  }
}
