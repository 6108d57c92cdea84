const NAME_LENGTH = 24

/** A name no page can guess. Lower-case letters only: the background accepts nothing else into a style rule. */
export function highlightName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(NAME_LENGTH))
  return String.fromCharCode(...bytes.map((byte) => 97 + (byte % 26)))
}
