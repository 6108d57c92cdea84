/**
 * What a file from outside may not be, whatever it says: too deep, too large, with keys that touch prototypes, with
 * numbers that are none. Looked at first and without recursion, so that no later step can be made to fail by it.
 */
import { type PathPart, type Problem, problem } from './problem'

const MAX_DEPTH = 24
const MAX_VALUES = 100_000
const MAX_CHARACTERS = 2_000
const MAX_NUMBER = 1_000_000
const MAX_PROBLEMS = 50
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype']

interface Visit {
  readonly value: unknown
  readonly path: readonly PathPart[]
}

export function checkLimits(document: string, raw: unknown): Problem[] {
  const problems: Problem[] = []
  const queue: Visit[] = [{ value: raw, path: [] }]
  let values = 0
  while (problems.length < MAX_PROBLEMS) {
    const visit = queue.pop()
    if (!visit) break
    const { value, path } = visit
    values += 1
    if (values > MAX_VALUES) {
      problems.push(problem(document, [], `at most ${MAX_VALUES} values`, 'more'))
      break
    }
    const wrong = wrongValue(value)
    if (wrong) problems.push(problem(document, path, wrong.expected, wrong.found))
    if (typeof value !== 'object' || value === null) continue
    if (path.length >= MAX_DEPTH) {
      problems.push(problem(document, path, `at most ${MAX_DEPTH} levels`, 'more'))
      continue
    }
    for (const [key, child] of Object.entries(value)) {
      const part = Array.isArray(value) ? Number(key) : key
      if (FORBIDDEN_KEYS.includes(key) || key.length > MAX_CHARACTERS) {
        problems.push(problem(document, path, 'a plain name as key', key.slice(0, 40)))
      } else queue.push({ value: child, path: [...path, part] })
    }
  }
  return problems
}

function wrongValue(value: unknown): { expected: string; found: unknown } | null {
  if (typeof value === 'string' && value.length > MAX_CHARACTERS) {
    return { expected: `at most ${MAX_CHARACTERS} characters`, found: value.length }
  }
  if (typeof value === 'number' && !(Math.abs(value) <= MAX_NUMBER)) {
    return { expected: `a number up to ${MAX_NUMBER}`, found: String(value) }
  }
  const isJson = value === null || ['string', 'number', 'boolean', 'object'].includes(typeof value)
  return isJson ? null : { expected: 'a JSON value', found: typeof value }
}
