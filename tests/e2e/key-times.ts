// How long a page needs for a key, as the page itself sees it: from the key press to the end of the next frame.

import type { Session } from '../drive/session'

/** A quick typist: ten keys a second. Between two keys the extension may begin to read. */
const BETWEEN_KEYS_MS = 100

/** Begins to measure in the page that is open now. */
export function watchKeys({ evaluate }: Session): Promise<void> {
  return evaluate(() => {
    const times: number[] = []
    Object.defineProperty(window, 'keyTimes', { value: times })
    const { port1, port2 } = new MessageChannel()
    const pressed: number[] = []
    port1.onmessage = () => {
      for (const begun of pressed.splice(0)) times.push(performance.now() - begun)
    }
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        pressed.push(timeStamp)
        // The message comes after the frame's own work: script, style, layout and paint.
        requestAnimationFrame(() => port2.postMessage(null))
      },
      { capture: true },
    )
  }, null)
}

/** Types into the field, gives the milliseconds of each key typed, and leaves the field empty and no card open. */
export async function timeTyping(session: Session, field: string, text: string): Promise<number[]> {
  await session.click(field)
  await takeTimes(session)
  await session.page.keyboard.type(text, { delay: BETWEEN_KEYS_MS })
  await session.page.waitForFunction(`keyTimes.length === ${text.length}`)
  const times = await takeTimes(session)
  await session.press('Control+a')
  await session.press('Backspace')
  await session.press('Escape')
  return times
}

function takeTimes({ evaluate }: Session): Promise<number[]> {
  return evaluate(() => (globalThis as unknown as { keyTimes: number[] }).keyTimes.splice(0), null)
}

export function medianOf(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
