/** A printed sheet in, its text out, one line a block. The sheets have no hooks: to call a component is to render it. */
import type { ComponentChildren, VNode } from 'preact'

const BLOCKS: { readonly [tag: string]: string } = {
  h1: '# ',
  h2: '## ',
  li: '- ',
  p: '',
  tr: '',
  ul: '',
  div: '',
  table: '',
  footer: '',
  section: '',
}

export function sheetText(sheet: VNode): string {
  return textOf(sheet)
    .replaceAll('\u00a0', ' ')
    .replace(/ +/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '-')
    .join('\n')
}

function textOf(node: ComponentChildren): string {
  if (Array.isArray(node)) return node.map(textOf).join('')
  if (typeof node === 'string' || typeof node === 'number') return String(node)
  if (!isElement(node)) return ''
  const { type, props } = node
  if (typeof type === 'function') return textOf((type as (props: object) => ComponentChildren)(props))
  const inside = textOf(props.children)
  if (type === 'sup') return `[${inside}]`
  if (type === 'td' || type === 'th') return `${inside} | `
  if (props.class === 'blank') return '\n____________________\n'
  const begin = BLOCKS[type]
  return begin === undefined ? inside : `\n${begin}${inside}\n`
}

function isElement(node: unknown): node is VNode<{ children?: ComponentChildren; class?: string }> {
  return typeof node === 'object' && node !== null && 'type' in node
}
