/**
 * The text a field holds for the person who looks at it: the value of a text field, the chosen options of a select.
 * Nothing for passwords and for fields that hold no words.
 */
import { isElement } from './element-kind'
import type { FieldElement } from './place'

const TEXT_TYPES = new Set(['text', 'search', 'email', 'url', 'tel'])

export function isField(node: Node): node is FieldElement {
  return isElement(node) && /^(input|textarea|select)$/.test(node.localName) && 'value' in node
}

export function readField(field: FieldElement): string {
  if ('selectedOptions' in field) return Array.from(field.selectedOptions, (option) => option.text).join('\n')
  const isSecret = /password|one-time-code/.test(field.autocomplete)
  const isText = field.localName === 'textarea' || TEXT_TYPES.has(field.type)
  return isText && !isSecret ? field.value : ''
}
