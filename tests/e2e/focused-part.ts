// Which part of the card has the focus, as a selector would name it: "ageYears", "smoking", "close"; "" outside of it.

import type { Session } from '../drive/session'

/** The demonstration has some twenty stops, the card about as many. */
const MAX_STOPS = 80

export async function focusedPart({ surface }: Session): Promise<string> {
  const answers = await surface.read((root) => {
    const part = root.activeElement as HTMLInputElement | HTMLButtonElement | null
    if (part === null) return ''
    return part.localName === 'button' ? part.value : part.name
  }, null)
  return answers.map(({ value }) => value).find(Boolean) ?? ''
}

/** Walks by a key until that part has the focus. */
export async function tabTo(session: Session, wanted: string, key = 'Tab'): Promise<void> {
  for (let stop = 0; stop < MAX_STOPS; stop++) {
    if ((await focusedPart(session)) === wanted) return
    await session.press(key)
  }
  throw new Error(`${MAX_STOPS} times ${key} never led to ${wanted}.`)
}
