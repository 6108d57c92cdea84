/** What the organisation adds to the card in its own name; empty texts are not shown. */
export interface OrganisationNote {
  readonly contact: string
  /** A web address. */
  readonly protocolUrl: string
  /** The organisation's name for it; without one it is called "protocol". */
  readonly protocolLabel?: string
  readonly text: string
}
