/**
 * The place of the card in a frame's surface. The card bundle is loaded when it is first needed; until it is there the
 * slot keeps what was asked, so that a mention which goes meanwhile takes its card with it.
 */
import type { CardSubject } from '../model/card-subject'
import type { CardWindow } from './card-link'
import type { Surroundings } from './card-position'

export interface CardSlot extends CardWindow {
  /** Milliseconds since 1970; null while no card is open. */
  openedAt(): number | null
  /** Begins to load the bundle: a card is likely to open soon. */
  preload(): void
  /** True when the bundle could not be loaded: names are marked, but no card can be shown. */
  isMissing(): boolean
}

interface Asked {
  readonly subject: CardSubject
  readonly takesFocus: boolean
  readonly openedAt: number
}

/** @param load gives the window once the bundle is there. */
export function createCardSlot(load: () => Promise<CardWindow>): CardSlot {
  let isLoading = false
  let window: CardWindow | null = null
  let isMissing = false
  let asked: Asked | null = null
  let box: Surroundings | null = null

  const preload = () => {
    if (isLoading) return
    isLoading = true
    load().then(
      (loaded) => {
        window = loaded
        isMissing = false
        if (box) window.setBox(box)
        if (asked) window.open(asked.subject, asked.takesFocus)
      },
      () => {
        isLoading = false
        isMissing = true
        asked = null
      },
    )
  }
  return {
    preload,
    isMissing: () => isMissing,
    open(subject, takesFocus) {
      asked = { subject, takesFocus, openedAt: Date.now() }
      if (window) window.open(subject, takesFocus)
      else preload()
    },
    close(isByPerson) {
      asked = null
      window?.close(isByPerson)
    },
    isOpen: () => asked !== null,
    openedAt: () => asked?.openedAt ?? null,
    clearFor(subject) {
      if (!asked) return
      asked = { ...asked, subject }
      window?.clearFor(subject)
    },
    press: (action) => window?.press(action),
    reread: () => window?.reread(),
    focus: () => window?.focus(),
    input: (event) => window?.input(event) ?? false,
    setBox(given) {
      box = given
      window?.setBox(given)
    },
    contains: (node) => window?.contains(node) ?? false,
  }
}
