/**
 * A condition as written in a pack in, a `Condition` of known facts out; every wrong leaf is a problem with its place.
 * `{"defined": "higherRisk"}` is replaced with the pack's definition, so that a declared reading stands in one place.
 */
import type { Condition } from '../model/condition'
import { ANSWER_FACTS, NUMBER_FACTS } from '../model/facts'
import { type PathPart, type Problem, problem } from './problem'

export interface ConditionContext {
  readonly definitions: { readonly [name: string]: { readonly condition?: unknown } }
  readonly problems: Problem[]
}

const NEVER: Condition = { any: [] }

export function parseCondition(
  raw: unknown,
  path: readonly PathPart[],
  context: ConditionContext,
): Condition {
  const refuse = (expected: string, found: unknown, ...more: PathPart[]): Condition => {
    context.problems.push(problem('pack', [...path, ...more], expected, found))
    return NEVER
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return refuse('a condition', raw)
  const keys = Object.keys(raw).sort().join(' ')
  const condition = raw as { readonly [key: string]: unknown }
  switch (keys) {
    case 'all':
    case 'any': {
      const parts = condition[keys]
      if (!Array.isArray(parts)) return refuse('a list of conditions', parts, keys)
      const parsed = parts.map((part, i) => parseCondition(part, [...path, keys, i], context))
      return keys === 'all' ? { all: parsed } : { any: parsed }
    }
    case 'not':
      return { not: parseCondition(condition.not, [...path, 'not'], context) }
    case 'defined': {
      const name = String(condition.defined)
      const definition = context.definitions[name]
      if (!definition) return refuse('the name of a definition of this pack', name, 'defined')
      // A definition may not use another: depth stays one, and no loop is possible.
      return parseCondition(definition.condition, ['definitions', name, 'condition'], {
        ...context,
        definitions: {},
      })
    }
    case 'fact is': {
      const fact = ANSWER_FACTS.find((name) => name === condition.fact)
      if (!fact) return refuse(`a known fact (${ANSWER_FACTS.join(', ')})`, condition.fact, 'fact')
      const is = condition.is
      return is === 'yes' || is === 'no' ? { fact, is } : refuse('"yes" or "no"', is, 'is')
    }
    case 'atLeast fact':
    case 'below fact': {
      const fact = NUMBER_FACTS.find((name) => name === condition.fact)
      if (!fact) return refuse(`a known fact (${NUMBER_FACTS.join(', ')})`, condition.fact, 'fact')
      const bound = keys === 'atLeast fact' ? 'atLeast' : 'below'
      const value = condition[bound]
      if (typeof value !== 'number') return refuse('a number', value, bound)
      return bound === 'atLeast' ? { fact, atLeast: value } : { fact, below: value }
    }
    default:
      return refuse('all, any, not, defined, or a fact with is, atLeast or below', keys)
  }
}
