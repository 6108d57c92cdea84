/**
 * JSON Lines in, JSON Lines out. A line that cannot be answered gives `{"id","error"}` and the next one is still
 * answered. Empty lines are skipped. Memory stays at one line, whatever the length of the input.
 */
import { print } from './print'

/** An answer for one line, or a thrown `LineError`. */
export type AnswerLine = (line: JsonLine) => object

export interface JsonLine {
  readonly id: string | number
  readonly [key: string]: unknown
}

/** A line that cannot be answered; the message is one clear sentence. */
export class LineError extends Error {}

export interface Answered {
  readonly lines: number
  readonly errors: number
}

export async function answerLines(input: NodeJS.ReadableStream, answer: AnswerLine): Promise<Answered> {
  let lines = 0
  let errors = 0
  for await (const line of splitLines(input)) {
    if (line.trim() === '') continue
    lines += 1
    const result = answerOne(line, answer)
    if ('error' in result) errors += 1
    await print(JSON.stringify(result))
  }
  return { lines, errors }
}

function answerOne(line: string, answer: AnswerLine): object {
  let id: string | number | null = null
  try {
    const parsed = parseLine(line)
    id = idOf(parsed)
    return { id, ...answer({ ...parsed, id }) }
  } catch (error) {
    // Only our own sentences reach the reader; anything else is a fault of ours and says so on that line.
    return { id, error: error instanceof Error ? error.message : String(error) }
  }
}

function parseLine(line: string): { readonly [key: string]: unknown } {
  let parsed: unknown
  try {
    parsed = JSON.parse(line)
  } catch {
    throw new LineError('The line is not JSON.')
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new LineError('The line must be a JSON object.')
  }
  return parsed as { readonly [key: string]: unknown }
}

function idOf({ id }: { readonly [key: string]: unknown }): string | number {
  if (typeof id === 'string' || typeof id === 'number') return id
  throw new LineError('"id" is missing: give a string or a number.')
}

/** Splits at line feeds only: `node:readline` would also split inside JSON strings, at U+2028. */
async function* splitLines(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  input.setEncoding('utf8')
  let rest = ''
  for await (const chunk of input) {
    const parts = (rest + String(chunk)).split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) yield withoutMark(part)
  }
  yield withoutMark(rest)
}

/** Files saved on Windows may begin with a byte order mark. */
function withoutMark(line: string): string {
  return line.startsWith('\uFEFF') ? line.slice(1) : line
}
