/** Nothing is painted in a hidden tab, where the work is done all the same. */
const NO_FRAME_MS = 100

/** Calls back once what was drawn is painted: for work that must not keep a person waiting for what was drawn. */
export function afterPaint(work: () => void): void {
  let isDone = false
  const once = () => {
    if (isDone) return
    isDone = true
    work()
  }
  // A task that a frame callback asks for runs after that frame was painted.
  requestAnimationFrame(() => setTimeout(once))
  setTimeout(once, NO_FRAME_MS)
}
