/** Where the focus goes in the card: to its first control, and back to where it was before the card was hidden. */
export interface CardFocus {
  isInside(): boolean
  /** To where the checklist, or what stands before it, begins. */
  begin(): void
  /** The card is about to be hidden. */
  keep(): void
  /** The card is shown again. */
  giveBack(): void
}

/** Best first: the age is where the checklist begins. */
const FIRST = ['input', '[value=accept-intended-use]', 'button:not([value=close])']

export function createCardFocus(root: ShadowRoot, container: HTMLElement): CardFocus {
  let kept: HTMLElement | null = null
  const isInside = () => container.contains(root.activeElement)
  return {
    isInside,
    begin() {
      for (const selector of FIRST) {
        const found = [...container.querySelectorAll<HTMLElement>(selector)].find((it) =>
          it.checkVisibility(),
        )
        if (found) {
          found.focus()
          return
        }
      }
    },
    keep() {
      if (isInside()) kept = root.activeElement as HTMLElement
    },
    giveBack() {
      // Hidden things lose the focus: it goes back where the person left it.
      if (root.ownerDocument.activeElement === root.ownerDocument.body) kept?.focus({ preventScroll: true })
      kept = null
    },
  }
}
