import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTurns } from '../../../src/messages/in-turn'

/** A task that is done when it is told so. */
function createTask() {
  let resolve = (_answer: string) => {}
  let reject = (_error: Error) => {}
  const done = new Promise<string>((keep, refuse) => {
    resolve = keep
    reject = refuse
  })
  return { run: vi.fn(() => done), resolve, reject }
}
const settled = () => vi.advanceTimersByTimeAsync(0)

describe('the tasks of a tab', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('run one after the other, and give their own answers', async () => {
    const inTurn = createTurns()
    const [first, second] = [createTask(), createTask()]
    const answers = [inTurn(1, first.run), inTurn(1, second.run)]
    await settled()
    expect(second.run).not.toHaveBeenCalled()
    first.resolve('one')
    await settled()
    expect(second.run).toHaveBeenCalledTimes(1)
    second.resolve('two')
    expect(await Promise.all(answers)).toEqual(['one', 'two'])
  })

  it('wait for no other tab', async () => {
    const inTurn = createTurns()
    const [here, there] = [createTask(), createTask()]
    void inTurn(1, here.run)
    void inTurn(2, there.run)
    await settled()
    expect(there.run).toHaveBeenCalledTimes(1)
  })

  it('wait for one that does not end a second at most', async () => {
    const inTurn = createTurns()
    const [stuck, next] = [createTask(), createTask()]
    void inTurn(1, stuck.run)
    void inTurn(1, next.run)
    await vi.advanceTimersByTimeAsync(999)
    expect(next.run).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(next.run).toHaveBeenCalledTimes(1)
  })

  it('go on after one that fails, which is told to its asker alone', async () => {
    const inTurn = createTurns()
    const [failing, next] = [createTask(), createTask()]
    const failed = expect(inTurn(1, failing.run)).rejects.toThrow('frame gone')
    const answer = inTurn(1, next.run)
    failing.reject(new Error('frame gone'))
    next.resolve('done')
    await failed
    expect(await answer).toBe('done')
  })
})
