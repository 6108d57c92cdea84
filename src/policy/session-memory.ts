/**
 * What is remembered until the browser closes, so that the card does not open again and again (promises P4 and P6).
 * Of each fact only a keyed hash and the time are kept, in `storage.session`: nobody can read from it who was seen,
 * which drug was ordered or where. The patient key is made with a secret of the session, so no fact outlives it.
 *
 * Each fact has a storage key of its own: background and popup write side by side without undoing each other.
 */
import type { DrugId } from '../model/mention'
import type { SessionStorage } from '../platform/session-storage'

export type RememberedFact =
  /** `place` is the address of the frame without its query, `mark` the form in it (`orderMark`). */
  | {
      readonly kind: 'opened'
      readonly patient: string
      readonly drugId: DrugId
      readonly place: string
      readonly mark: number
    }
  | { readonly kind: 'answered'; readonly patient: string; readonly drugId: DrugId }
  | { readonly kind: 'snoozed'; readonly patient: string }
  | { readonly kind: 'quiet-site'; readonly host: string }

export interface SessionMemory {
  remember(fact: RememberedFact): Promise<void>
  forget(fact: RememberedFact): Promise<void>
  /** What is true now, read once; "answered" holds for the day. */
  recall(): Promise<Recollection>
}

export interface Recollection {
  /** False when nothing of this kind is remembered of anybody: then nobody has to be looked for. */
  hasAny(...kinds: RememberedFact['kind'][]): boolean
  knows(fact: RememberedFact): Promise<boolean>
}

interface Needs {
  readonly storage: SessionStorage
  /** Keyed with a secret of the browser session. */
  readonly hash: (text: string) => Promise<string>
  readonly now: () => Date
  /** How many facts are kept; the oldest go first, which lets a card open once more. */
  readonly limit?: number
}

/** Storage keys of what keeps every card closed: when one changes, every badge may. */
export const SILENCING = /^remembered:(snoozed|quiet-site):/

const PREFIX = 'remembered:'
const MAX_FACTS = 500

export function createSessionMemory({ storage, hash, now, limit = MAX_FACTS }: Needs): SessionMemory {
  const keyOf = async (fact: RememberedFact) =>
    `${PREFIX}${fact.kind}:${await hash(JSON.stringify(wordsOf(fact)))}`
  return {
    async remember(fact) {
      await storage.write({ [await keyOf(fact)]: now().getTime() })
      await storage.remove(oldest(await storage.readAll(), limit))
    },
    async forget(fact) {
      await storage.remove([await keyOf(fact)])
    },
    async recall() {
      const all = await storage.readAll()
      return {
        hasAny: (...kinds) =>
          Object.keys(all).some((name) => kinds.some((kind) => name.startsWith(`${PREFIX}${kind}:`))),
        async knows(fact) {
          const at = all[await keyOf(fact)]
          if (typeof at !== 'number') return false
          return fact.kind !== 'answered' || isSameDay(new Date(at), now())
        },
      }
    },
  }
}

/** In a fixed order, and as a list: no two facts can be written alike. */
function wordsOf(fact: RememberedFact): readonly (string | number)[] {
  switch (fact.kind) {
    case 'opened':
      return [fact.kind, fact.patient, fact.drugId, fact.place, fact.mark]
    case 'answered':
      return [fact.kind, fact.patient, fact.drugId]
    case 'snoozed':
      return [fact.kind, fact.patient]
    case 'quiet-site':
      return [fact.kind, fact.host]
  }
}

function oldest(all: Readonly<Record<string, unknown>>, limit: number): string[] {
  const facts = Object.entries(all).filter(([name]) => name.startsWith(PREFIX))
  return facts
    .sort(([, one], [, other]) => Number(other) - Number(one))
    .slice(limit)
    .map(([name]) => name)
}

const isSameDay = (one: Date, other: Date) => one.toDateString() === other.toDateString()
