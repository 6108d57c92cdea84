/** `--name value` and `--name` of a subcommand in, their values out. What is not known is an error, never ignored. */

/** The command line cannot be understood; the message says why in one line. */
export class UsageError extends Error {}

export interface Options {
  readonly values: { readonly [name: string]: string | undefined }
  readonly flags: ReadonlySet<string>
  /** What stands without a name. */
  readonly rest: readonly string[]
}

export interface KnownOptions {
  readonly values?: readonly string[]
  readonly flags?: readonly string[]
  /** How many words without a name are allowed. */
  readonly rest?: number
}

export function parseOptions(
  words: readonly string[],
  { values = [], flags = [], rest: most = 0 }: KnownOptions,
): Options {
  const found: { [name: string]: string } = {}
  const given = new Set<string>()
  const rest: string[] = []
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? ''
    const name = word.replace(/^--/, '')
    if (!word.startsWith('--')) rest.push(word)
    else if (flags.includes(name)) given.add(name)
    else if (values.includes(name)) {
      i += 1
      const value = words[i]
      if (value === undefined || value.startsWith('--')) throw new UsageError(`${word} needs a value`)
      found[name] = value
    } else throw new UsageError(`${word} is not an option here`)
  }
  if (rest.length > most) throw new UsageError(`"${rest[most]}" is one word too many`)
  return { values: found, flags: given, rest }
}

/** A value that must be one of a few. */
export function oneOf<T extends string>(
  { values }: Options,
  name: string,
  known: readonly [T, ...(readonly T[])],
): T {
  const value = values[name]
  if (value === undefined) return known[0]
  const match = known.find((one) => one === value)
  if (match === undefined) throw new UsageError(`--${name} must be ${known.join(' or ')}, found "${value}"`)
  return match
}
