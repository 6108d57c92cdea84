/**
 * Bytes from outside in; out comes a pack or overlay that a key of the organisation signed and that passes every check of
 * a custom pack, or the one reason why not. The signature comes first: of unsigned bytes nothing else is looked at.
 *
 * Ed25519 by @noble/ed25519 and not by the browser: Chrome has it since 137 only, and we run from 133. Strict (RFC 8032),
 * so that small-order keys and other writings of a signature do not count.
 */
import { verifyAsync } from '@noble/ed25519'
import type { PackRefusal, PackRefusalKind } from '../model/pack-delivery'
import type { RulesPack } from '../model/rules-pack'
import { type CustomPackBase, type LoadedCustomPack, loadCustomPack } from '../rulespack/custom-pack'
import { customVersion } from '../rulespack/custom-pack-identity'
import type { PackOverlay } from '../rulespack/custom-pack-overlay'
import { problem } from '../rulespack/problem'
import { fromBase64, toBase64 } from './base64'
import type { DeliveryPolicy } from './delivery-policy'
import { parseJson, readSignedFile, signedMessage } from './signed-file'

export type VerifiedRules =
  | { readonly form: 'pack'; readonly pack: RulesPack }
  | { readonly form: 'overlay'; readonly overlay: PackOverlay }

export type VerifiedPack = VerifiedRules & {
  readonly id: string
  readonly version: string
  readonly key: string
  /** SHA-256 of the payload, base64. */
  readonly digest: string
}

export type Verdict =
  | { readonly ok: true; readonly verified: VerifiedPack }
  | { readonly ok: false; readonly refusal: PackRefusal }

/** So much of a key is enough to tell it from another in a sentence. */
const SHOWN_KEY = 8

export async function verifyPack(
  text: string,
  { keys, revoked, jurisdiction }: Omit<DeliveryPolicy, 'url'>,
  base: CustomPackBase,
): Promise<Verdict> {
  const file = readSignedFile(text)
  if (!file) return refuse('not-signed-file')
  const { key, signature, payload } = file
  const shown = { key: `${key.slice(0, SHOWN_KEY)}…` }
  if (revoked.includes(key)) return refuse('revoked-key', shown)
  const publicKey = keys.includes(key) ? fromBase64(key) : null
  if (!publicKey) return refuse('unknown-key', shown)
  if (!(await verifyAsync(signature, signedMessage(payload), publicKey, { zip215: false }))) {
    return refuse('wrong-signature', shown)
  }
  const rules = readRules(payload, base)
  if (!rules.ok) return rules
  const { id, version } = rules.value.form === 'pack' ? rules.value.pack : rules.value.overlay
  const found = rules.value.form === 'pack' ? rules.value.pack.jurisdiction : rules.value.overlay.basedOn
  if (found !== jurisdiction) return refuse('other-jurisdiction', { found, expected: jurisdiction })
  const digest = toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(payload))))
  return { ok: true, verified: { ...rules.value, id, version, key, digest } }
}

type ReadRules = { readonly ok: true; readonly value: VerifiedRules } | (Verdict & { readonly ok: false })

function readRules(payload: Uint8Array, base: CustomPackBase): ReadRules {
  const loaded = loadSafely(parseJson(decode(payload)), base)
  if (!loaded.ok) {
    const [first] = loaded.problems
    return refuse('wrong-rules', { n: loaded.problems.length, first: first?.sentence ?? '' })
  }
  if (loaded.kind === 'overlay') return { ok: true, value: { form: 'overlay', overlay: loaded.overlay } }
  // Ours may have a version of any shape; one that is delivered must have an order.
  if (!customVersion.safeParse(loaded.pack.version).success) {
    return refuse('wrong-rules', {
      n: 1,
      first: `pack version: expected 1.0.0, found ${loaded.pack.version}`,
    })
  }
  return { ok: true, value: { form: 'pack', pack: loaded.pack } }
}

/** A fault of ours in reading must not take away the rules that ship; it is a problem like any other. */
function loadSafely(raw: unknown, base: CustomPackBase): LoadedCustomPack {
  try {
    return loadCustomPack(raw, base)
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    return { ok: false, problems: [problem('custom', [], 'rules that can be read', found)] }
  }
}

/** Wrong UTF-8 gives replacement characters, which the signature then covers and the checks of texts see. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

function refuse(kind: PackRefusalKind, values: PackRefusal['values'] = {}): Verdict & { readonly ok: false } {
  return { ok: false, refusal: { kind, values } }
}
