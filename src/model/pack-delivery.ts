/** What became of the rules that an organisation offers at an address. */

/** Why an offered file, or a stored one, is not used. Each has its sentence, `packs.refused.<kind>`. */
export const PACK_REFUSALS = [
  'wrong-setting',
  'no-key',
  'address',
  'unreachable',
  'status',
  'redirected',
  'too-large',
  'too-slow',
  'not-signed-file',
  'unknown-key',
  'revoked-key',
  'wrong-signature',
  'wrong-rules',
  'other-jurisdiction',
  'older-version',
  'same-version',
] as const

export type PackRefusalKind = (typeof PACK_REFUSALS)[number]

export interface PackRefusal {
  readonly kind: PackRefusalKind
  /** What fills the sentence: places, versions, limits. */
  readonly values: { readonly [name: string]: string | number }
}

/** Times are milliseconds since 1970. */
export type PackDelivery =
  /** The organisation offers none. */
  | { readonly kind: 'not-set' }
  /** It offered one and does not any more: the rules that ship are in force again since `at`. */
  | { readonly kind: 'removed'; readonly at: number }
  | {
      readonly kind: 'in-force'
      /** A whole pack, or a complement shown beside the rules that ship. */
      readonly form: 'pack' | 'overlay'
      readonly id: string
      readonly version: string
      /** SHA-256 of the file that was signed, in base64. */
      readonly digest: string
      readonly receivedAt: number
      /** When the address last gave exactly this file, or a newer signature of it. */
      readonly confirmedAt: number
      /** Of the last attempt, where it brought nothing. */
      readonly refusal: PackRefusal | null
    }
  /** Nothing of it is in force, the rules that ship are; null: nothing was received yet. */
  | { readonly kind: 'not-in-force'; readonly refusal: PackRefusal | null }

/** One sentence about it, as the card, the popup and the options show it. */
export interface PackNotice {
  readonly text: string
  readonly isProblem: boolean
}
