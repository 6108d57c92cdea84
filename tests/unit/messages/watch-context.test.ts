// The browser as a page script of Chromium meets it: its port ends when the background sleeps, and when the extension is
// updated; after an update nothing is called any more that the extension would have to call.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

interface Port {
  close(): void
  disconnect(): void
}

const runtime = { id: 'ours' as string | undefined, connect: () => openPort() }
let ports: Port[] = []
let isOver = false

function openPort() {
  const listeners: (() => void)[] = []
  const port = {
    onDisconnect: { addListener: (listener: () => void) => listeners.push(listener) },
    disconnect: vi.fn(),
    close: () => {
      if (!isOver) for (const listener of listeners) listener()
    },
  }
  ports.push(port)
  return port
}
/** The port closes first; a moment later the context is invalid, and tells nothing any more. */
async function update(settleMs: number) {
  ports.at(-1)?.close()
  await vi.advanceTimersByTimeAsync(settleMs)
  runtime.id = undefined
  isOver = true
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('chrome', { runtime })
  runtime.id = 'ours'
  ports = []
  isOver = false
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the context of a page script', () => {
  const watch = async () => {
    const { watchContext } = await import('../../../src/messages/watch-context')
    const onInvalid = vi.fn()
    return { ...watchContext(onInvalid), onInvalid }
  }

  it.each([20, 200, 5_000])('is known to be over, once, %i ms after its port closed', async (settleMs) => {
    const { onInvalid } = await watch()
    await update(settleMs)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(onInvalid).toHaveBeenCalledTimes(1)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('goes on while the background sleeps and wakes, with a new port each time', async () => {
    const { onInvalid } = await watch()
    for (let round = 0; round < 3; round++) {
      ports.at(-1)?.close()
      await vi.advanceTimersByTimeAsync(3_000)
    }
    expect(ports).toHaveLength(4)
    expect(onInvalid).not.toHaveBeenCalled()
  })

  it('is known at once where it is over before anyone watches', async () => {
    runtime.id = undefined
    const { onInvalid } = await watch()
    expect(onInvalid).toHaveBeenCalledTimes(1)
    expect(ports).toHaveLength(0)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is not watched after the end', async () => {
    const { stop, onInvalid } = await watch()
    stop()
    await update(20)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(ports[0]?.disconnect).toHaveBeenCalled()
    expect(onInvalid).not.toHaveBeenCalled()
    expect(ports).toHaveLength(1)
  })
})
