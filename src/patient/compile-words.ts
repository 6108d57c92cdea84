/**
 * Turns a table of phrases into one expression. A phrase is written folded; a space stands for spaces, a dash or an
 * apostrophe between words, `*` for any ending, and the rest is read as a regular expression without repetition of
 * repetitions, so that reading stays linear.
 */
const GAP = "[\\x20'-]{1,3}"
const OPTIONAL_GAP = "[\\x20'-]{0,3}"

/** What stands for a token of the notation; a class in brackets keeps its spaces. */
const TOKENS: Readonly<Record<string, string>> = {
  ' ?': OPTIONAL_GAP,
  ' ': GAP,
  ')*': '){0,4}',
  '*': '[a-z]{0,14}',
}

const source = (phrase: string): string =>
  phrase.replace(/(\[[^\]]*\])(\*?)|\)\*| \?| |\*/g, (token, group?: string, many?: string) =>
    group ? group + (many ? '{0,14}' : '') : (TOKENS[token] ?? token),
  )

const compiled: RegExp[] = []

/** Finds any of the phrases as whole words; flags `g`, so use it with `matchAll`, or `search` for a yes or no. */
export function compileWords(phrases: readonly string[]): RegExp {
  const expression = new RegExp(`(?<![a-z0-9])(?:${phrases.map(source).join('|')})(?![a-z0-9])`, 'g')
  compiled.push(expression)
  return expression
}

/**
 * A browser translates an expression when it is first used, and again, better, at the second time: some milliseconds each,
 * too many for one slice when the first line of a page asks all of them.
 * @param expressions is emptied: each is made ready once.
 */
export function* prepareWords(expressions = compiled): Generator<void, void> {
  for (let expression = expressions.pop(); expression; expression = expressions.pop()) {
    ''.search(expression)
    yield
    ''.search(expression)
    yield
  }
}

/** A table in which abbreviations stand in capitals: they count only if the page has them in capitals too. */
export function compileAbbreviations(abbreviations: readonly string[]): RegExp {
  return new RegExp(`(?<![A-Za-zÀ-ÿ0-9])(?:${abbreviations.join('|')})(?![A-Za-zÀ-ÿ0-9])`, 'g')
}
