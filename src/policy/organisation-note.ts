import type { OrganisationNote } from '../model/organisation-note'
import type { Settings } from '../model/settings'

/** What the organisation adds to the card. */
export function organisationNote({ localContact, localProtocolUrl, extraText }: Settings): OrganisationNote {
  return { contact: localContact, protocolUrl: localProtocolUrl, text: extraText }
}
