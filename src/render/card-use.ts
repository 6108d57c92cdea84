/** How one card was used, told when it ends; what was answered is counted, not kept. */
import type { CardSubject } from '../model/card-subject'
import type { CardEnd } from '../model/counters'
import { OVERRIDE_REASONS } from '../model/override-reasons'
import { readAnswers } from '../ui/answers'

export interface CardUse {
  /** A card opens. */
  begin(): void
  pressed(action: string): void
  /** Call before the controls are emptied. */
  end(subject: CardSubject, isByPerson: boolean): CardEnd
}

export function createCardUse(container: ParentNode): CardUse {
  let openedAt = 0
  let isNoteCopied = false
  return {
    begin() {
      openedAt = Date.now()
      isNoteCopied = false
    },
    pressed(action) {
      if (/^copy-.*note$/.test(action)) isNoteCopied = true
    },
    end({ mention, opening }, isByPerson) {
      const { facts, choices } = readAnswers(container)
      return {
        isByItself: opening.isByItself,
        isByPerson,
        dwellMs: Date.now() - openedAt,
        reason: OVERRIDE_REASONS.find((code) => code === choices.reason) ?? null,
        drugId: mention.drugId,
        answered: Object.keys(facts).length,
        isNoteCopied,
      }
    },
  }
}
