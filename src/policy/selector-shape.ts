import { createParser } from 'css-selector-parser'

const parse = createParser({ syntax: 'latest', strict: true })

/**
 * Whether this is a CSS selector. Told without a document: the background of Chromium has none, and the policy commands
 * run in Node; `tests/browser/policy/selector-shape.test.ts` holds it against a browser's own answer.
 */
export function isSelector(text: string): boolean {
  try {
    return !hasPseudoElement(parse(text))
  } catch {
    return false
  }
}

/** `::before` is a selector, and finds no element. */
function hasPseudoElement(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(hasPseudoElement)
  if (node === null || typeof node !== 'object') return false
  return (node as { type?: string }).type === 'PseudoElement' || Object.values(node).some(hasPseudoElement)
}
