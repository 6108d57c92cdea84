import { describe, expect, it } from 'vitest'
import { createNewestOnly } from '../../../src/messages/newest-only'

describe('two questions about one tab', () => {
  it('are both answered in their order, and the earlier one not after the later one', () => {
    const begin = createNewestOnly()
    const [first, second, third] = [begin(1), begin(1), begin(1)]
    expect(first()).toBe(true)
    expect(third()).toBe(true)
    expect(second()).toBe(false)
    expect(begin(1)()).toBe(true)
  })

  it('leave an earlier one its answer as long as the later one has none', () => {
    const begin = createNewestOnly()
    const first = begin(1)
    begin(1)
    expect(first()).toBe(true)
  })

  it('have nothing to do with those about another tab', () => {
    const begin = createNewestOnly()
    const here = begin(1)
    expect(begin(2)()).toBe(true)
    expect(here()).toBe(true)
  })
})
