/** A zod schema and a raw document in, trusted data or named problems out. */
import type * as z from 'zod'
import { type PathPart, type Problem, problem } from './problem'

export type Parsed<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly problems: Problem[] }

export function parseDocument<T>(document: string, schema: z.ZodType<T>, raw: unknown): Parsed<T> {
  const result = schema.safeParse(raw)
  if (result.success) return { ok: true, data: result.data }
  const problems = result.error.issues.map((issue) => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))
    return problem(document, path, expectedBy(issue), valueAt(raw, path))
  })
  return { ok: false, problems }
}

function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `no ${issue.keys.map((key) => `"${key}"`).join(', ')} here`
  if (issue.code === 'invalid_value') return `one of ${issue.values.map((value) => String(value)).join(', ')}`
  if (issue.code === 'invalid_type') return issue.expected
  return issue.message
}

function valueAt(raw: unknown, path: readonly PathPart[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    raw,
  )
}
