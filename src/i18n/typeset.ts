/**
 * French, alone of our languages, puts a space before high punctuation; a line must not break there. For the screen
 * only, not for notes.
 */
export function typeset(text: string): string {
  return text.replace(/ (?=[?!:;»])|(?<=«) /g, '\u00a0')
}
