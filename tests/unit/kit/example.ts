// The example config of the docs as the kit's tests use it, and the kit made from it.

import { readFileSync } from 'node:fs'
import { pageMessagesIn } from '../../../src/i18n/page-messages'
import { type KitFile, makeKit } from '../../../src/kit/make-kit'
import { parseConfig } from '../../../src/kit/parse-config'
import type { PolicyConfig } from '../../../src/kit/policy-config'
import { JURISDICTIONS } from '../../../src/rulespack/built-in'

export const ID = 'abcdefghijklmnopabcdefghijklmnop'

const EXAMPLE = new URL('../../../docs/hospital.example.json', import.meta.url)

/** A fresh copy, to be bent by a test. */
export function exampleInput() {
  return JSON.parse(readFileSync(EXAMPLE, 'utf8'))
}

export function parse(input: unknown) {
  return parseConfig(input, JURISDICTIONS, pageMessagesIn('en'))
}

export function configOf(input: unknown): PolicyConfig {
  const { config, problems } = parse(input)
  if (config === null) throw new Error(JSON.stringify(problems))
  return config
}

/** Values that are hard to write: quotes, a backslash, accents, a line break, signs of XML. */
export const HARD_TEXT =
  'Arrêt «\u00a0urgent\u00a0» : "voir \\\\serveur\\note" <b>&amp; 3\u202f%</b>\nligne 2'

export function hardInput() {
  const input = exampleInput()
  input.settings = {
    ...input.settings,
    enabled: false,
    extraText: HARD_TEXT,
    orderSelectors: { 'dpi.hopital.example': ['input[name="order"]', '.a > .b'] },
    patientSelectors: { 'dpi.hopital.example': ['#bandeau-patient'] },
    sitesDeny: ['test.dpi.hopital.example'],
  }
  return input
}

export function kitOf(input: unknown): ReadonlyMap<string, KitFile> {
  return new Map(makeKit(configOf(input)).map((file) => [file.path, file]))
}

export function textOf(kit: ReadonlyMap<string, KitFile>, path: string): string {
  const file = kit.get(path)
  if (file === undefined) throw new Error(`The kit has no ${path}, only ${[...kit.keys()].join(', ')}`)
  return new TextDecoder(path.endsWith('.reg') ? 'utf-16le' : 'utf-8', { fatal: true }).decode(file.bytes)
}
