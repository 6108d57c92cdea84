/**
 * Text in, the same text with the signs of ISO-8859-1 out: a note is pasted into fields that may hold no others, and a
 * dash that comes out as a question mark reads as doubt. Letters of other scripts, as a page may write a name, stay.
 */
export function toPlainText(text: string): string {
  return text.replace(/[\u00a0\u2009\u202f–—−‘’“”…œŒ≥≤]/g, (sign) => PLAIN[sign] ?? sign)
}

const PLAIN: { readonly [sign: string]: string } = {
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '–': '-',
  '—': '-',
  '−': '-',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '…': '...',
  œ: 'oe',
  Œ: 'OE',
  '≥': '>=',
  '≤': '<=',
}
