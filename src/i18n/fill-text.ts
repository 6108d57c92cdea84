/**
 * Clinical texts, read by id and filled. A placeholder without a value throws: half a sentence is never shown.
 * Values without a placeholder are ignored, so that one set of values serves every variant of a sentence.
 */
import type { PackText, TextId } from '../model/rules-pack'

export type TextValues = { readonly [name: string]: string | number }

const PLACEHOLDER = /\{(\w+)\}/g

export function fillText(template: string, values: TextValues = {}): string {
  return template.replace(PLACEHOLDER, (placeholder, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`No value for ${placeholder} in "${template}"`)
    return String(value)
  })
}

/** Names of the placeholders of a template, each once, sorted. */
export function placeholdersOf(template: string): string[] {
  return [...new Set([...template.matchAll(PLACEHOLDER)].map(([, name = '']) => name))].sort()
}

/** Text by id from `pack.texts[language]`, filled. An unknown id throws. */
export function readText(
  texts: { readonly [id: TextId]: PackText },
  id: TextId,
  values: TextValues = {},
): string {
  return fillText(packText(texts, id).text, values)
}

export function packText(texts: { readonly [id: TextId]: PackText }, id: TextId): PackText {
  const found = texts[id]
  if (!found) throw new Error(`No text "${id}" in the rules pack`)
  return found
}
