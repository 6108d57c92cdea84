/**
 * A condition and facts in, `met | not-met | unknown` out, in Kleene's logic: an unknown fact decides nothing, and a
 * known one decides alone where it can (any of a met and an unknown is met; all of a not-met and an unknown is not met).
 */
import type { Condition, Truth } from '../model/condition'
import type { FactName, PatientFacts } from '../model/facts'

export function evaluate(condition: Condition, facts: PatientFacts): Truth {
  if ('all' in condition) return all(condition.all.map((part) => evaluate(part, facts)))
  if ('any' in condition) return negate(all(condition.any.map((part) => negate(evaluate(part, facts)))))
  if ('not' in condition) return negate(evaluate(condition.not, facts))
  if ('is' in condition) {
    const answer = facts[condition.fact] ?? 'unknown'
    return answer === 'unknown' ? 'unknown' : truth(answer === condition.is)
  }
  const value = facts[condition.fact]
  if (value === undefined) return 'unknown'
  return truth('atLeast' in condition ? value >= condition.atLeast : value < condition.below)
}

/** Names of the facts a condition reads, each once. */
export function factsOf(condition: Condition): FactName[] {
  if ('all' in condition) return unique(condition.all.flatMap(factsOf))
  if ('any' in condition) return unique(condition.any.flatMap(factsOf))
  if ('not' in condition) return factsOf(condition.not)
  return [condition.fact]
}

function all(parts: readonly Truth[]): Truth {
  if (parts.includes('not-met')) return 'not-met'
  return parts.includes('unknown') ? 'unknown' : 'met'
}

const NEGATED: { readonly [truth in Truth]: Truth } = { met: 'not-met', 'not-met': 'met', unknown: 'unknown' }

function negate(value: Truth): Truth {
  return NEGATED[value]
}

function truth(value: boolean): Truth {
  return value ? 'met' : 'not-met'
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
