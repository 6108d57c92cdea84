/**
 * The text a field holds for the person who looks at it: the value of a text field, the chosen options of a select.
 * Nothing for passwords and for fields that hold no words.
 */
import type { FieldElement } from './place'

const TEXT_TYPES = /^(text|search|email|url|tel|button|submit|reset)$/

export function isField(element: Element): element is FieldElement {
  return /^(input|textarea|select)$/.test(element.localName) && 'value' in element
}

export function readField(field: FieldElement): string {
  if ('selectedOptions' in field) return Array.from(field.selectedOptions, (option) => option.text).join('\n')
  const isSecret = /password|one-time-code/.test(field.getAttribute('autocomplete') ?? '')
  const isText = field.localName === 'textarea' || TEXT_TYPES.test(field.type)
  return isText && !isSecret ? field.value : ''
}
