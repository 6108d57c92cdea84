/** What a node is; apart from what elements mean, which the surface does without. */
import { isShadowRoot } from './clobber-proof'

/** Also a form whose field is called "nodeType". */
export const isElement = (node: Node): node is Element =>
  node.nodeType === 1 || typeof node.nodeType === 'object'
export const isText = (node: Node): node is Text => node.nodeType === 3

/** The element that stands for a node: itself, a shadow root's host, a document's root element. */
export function elementFor(node: Node): Element | null {
  if (isElement(node)) return node
  if (isShadowRoot(node)) return node.host
  return (node as Document).documentElement ?? null
}
