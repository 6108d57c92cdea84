// The time that the main thread of the page worked, in ms. In Chromium this is processor time: what other programs of
// the machine take meanwhile is not in it (a busy machine was seen to stretch one and the same scan from 0.3 s to 2 s).
// Firefox tells no such time: there a run is as long as the clock on the wall says.

import type { Session } from '../drive/session'

/** Gives a reading that only grows, or undefined where there is none. */
export type MainThreadClock = () => Promise<number | undefined>

export async function mainThreadClock({ kind, page }: Session): Promise<MainThreadClock> {
  if (kind !== 'chromium') return async () => undefined
  const client = await page.createCDPSession()
  await client.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await client.send('Performance.getMetrics')
    const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value
    if (seconds === undefined) throw new Error('Chromium tells no TaskDuration.')
    return seconds * 1_000
  }
}
