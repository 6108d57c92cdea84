/** How an administrator enters a value of a setting in Group Policy; read off its schema, so that a new setting has it. */
import * as z from 'zod'
import type { SettingName } from '../model/settings'
import { SETTINGS } from '../policy/settings-schema'

export type SettingEntry =
  | { readonly kind: 'switch' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'number' }
  | { readonly kind: 'list' }
  /** One line of text; for what is deeper than a list, that line is JSON. */
  | { readonly kind: 'text' }

export function entryOf(name: SettingName): SettingEntry {
  const schema: unknown = SETTINGS[name].schema
  if (schema instanceof z.ZodBoolean) return { kind: 'switch' }
  if (schema instanceof z.ZodNumber) return { kind: 'number' }
  if (schema instanceof z.ZodEnum) return { kind: 'choice', choices: schema.options.map(String) }
  const isList = schema instanceof z.ZodArray && isText(schema.element)
  return isList ? { kind: 'list' } : { kind: 'text' }
}

function isText(schema: unknown): boolean {
  return schema instanceof z.ZodString || schema instanceof z.ZodEnum
}
