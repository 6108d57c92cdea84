import type { Answer, AnswerFact, NumberFact } from './facts'

/** Result of a condition or of a question, in Kleene's three-valued logic. */
export type Truth = 'met' | 'not-met' | 'unknown'

/** A condition over facts, as written in a rules pack. `{"all": []}` is always met. */
export type Condition =
  | { readonly fact: NumberFact; readonly atLeast: number }
  | { readonly fact: NumberFact; readonly below: number }
  | { readonly fact: AnswerFact; readonly is: Exclude<Answer, 'unknown'> }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
