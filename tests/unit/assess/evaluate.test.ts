import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../src/assess/evaluate'
import type { Condition } from '../../../src/model/condition'

const smoker: Condition = { fact: 'smoking', is: 'yes' }
const from65: Condition = { fact: 'ageYears', atLeast: 65 }

describe('a condition', () => {
  it('is unknown when its fact is left out or answered unknown', () => {
    expect(evaluate(smoker, {})).toBe('unknown')
    expect(evaluate(smoker, { smoking: 'unknown' })).toBe('unknown')
    expect(evaluate(from65, {})).toBe('unknown')
  })

  it('counts an age from the birthday, and excludes the upper end', () => {
    expect(evaluate(from65, { ageYears: 65 })).toBe('met')
    expect(evaluate(from65, { ageYears: 64 })).toBe('not-met')
    expect(evaluate({ fact: 'ageYears', below: 18 }, { ageYears: 18 })).toBe('not-met')
  })

  it('is decided by one known part where one part can decide', () => {
    expect(evaluate({ any: [smoker, from65] }, { ageYears: 70 })).toBe('met')
    expect(evaluate({ all: [smoker, from65] }, { ageYears: 40 })).toBe('not-met')
    expect(evaluate({ any: [smoker, from65] }, { ageYears: 40 })).toBe('unknown')
    expect(evaluate({ all: [smoker, from65] }, { ageYears: 70 })).toBe('unknown')
    expect(evaluate({ not: smoker }, {})).toBe('unknown')
    expect(evaluate({ not: smoker }, { smoking: 'no' })).toBe('met')
  })

  it('is always met without parts in all, and never without parts in any', () => {
    expect(evaluate({ all: [] }, {})).toBe('met')
    expect(evaluate({ any: [] }, {})).toBe('not-met')
  })
})
