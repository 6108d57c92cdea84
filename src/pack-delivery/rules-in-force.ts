/**
 * Which rules hold for a drug: the organisation's where it has some, else those that ship. The pack that ships is the
 * ground: a drug that the organisation's pack leaves out, or calls not authorised, is assessed by it all the same.
 */
import { clinicalLanguage, type InterfaceLanguage } from '../model/language'
import type { DrugId } from '../model/mention'
import type { OrganisationNote } from '../model/organisation-note'
import type { PackDelivery } from '../model/pack-delivery'
import type { RulesPack } from '../model/rules-pack'
import type { PackOverlay } from '../rulespack/custom-pack-overlay'

export interface RulesInForce {
  /** The pack that ships for the jurisdiction of the settings. */
  readonly ground: RulesPack
  /** The organisation's own in its place, or what it adds beside it. */
  readonly pack: RulesPack | null
  readonly overlay: PackOverlay | null
  readonly delivery: PackDelivery
}

export function packFor({ pack, ground }: RulesInForce, drugId: DrugId): RulesPack {
  return pack?.drugs.some((drug) => drug.drugId === drugId) ? pack : ground
}

/** What the overlay says in the organisation's name; the settings come first, text by text. */
export function withOverlay(
  note: OrganisationNote,
  { overlay }: Pick<RulesInForce, 'overlay'>,
  language: InterfaceLanguage,
): OrganisationNote {
  if (!overlay) return note
  const clinical = clinicalLanguage(language)
  const { contact, extraText, localProtocol } = overlay
  const isProtocolOurs = note.protocolUrl === '' && localProtocol !== undefined
  return {
    contact: note.contact || (contact?.[clinical] ?? ''),
    text: note.text || (extraText?.[clinical] ?? ''),
    protocolUrl: isProtocolOurs ? localProtocol.url : note.protocolUrl,
    ...(isProtocolOurs && { protocolLabel: localProtocol.label[clinical] }),
  }
}
