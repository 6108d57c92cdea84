const MAX_LENGTH = 160

/** Addresses, quoted texts, and numbers that could be someone's. */
const FOREIGN = /\b[a-z][a-z+.-]*:\/\/\S+|"[^"]*"|'[^']*'|«[^»]*»|“[^”]*”|\d{4,}/gi

/**
 * An error may quote an address or a text; what is not plainly a word of ours or of the browser is cut out, so that
 * nothing of a page is kept (promise P2).
 */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return `${error.name}: ${error.message.replace(FOREIGN, '…')}`.slice(0, MAX_LENGTH)
}
