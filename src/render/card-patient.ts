/**
 * Whose answers the card holds (promise P4). The patient is read when answers may be given, and again whenever the page
 * may show another one; answers go when it does, when it cannot be read any more, and when the card rests for long.
 * A reading that fails never blocks the card.
 */
import type { PatientReading } from '../model/patient'
import type { PatientState } from '../model/patient-state'
import { afterPaint } from './after-paint'
import { watchRest } from './watch-rest'

export interface CardPatientNeeds {
  readonly document: Document
  readonly read: () => Promise<PatientReading>
  /** The state changed: draw the card again. */
  readonly onChange: () => void
  /** The answers are not, or not any more, known to be this patient's. */
  readonly onLost: (reason: 'patient' | 'rest') => void
  /** Nothing may be seen of the card until the patient was read again. */
  readonly onVeil: (isVeiled: boolean) => void
  readonly now?: () => number
}

export interface CardPatient {
  state(): PatientState
  /** Empty controls: whoever is shown now is the patient of the answers to come. */
  begin(): void
  end(): void
  /** The page may show another patient. */
  check(): void
  /** The card is used. */
  used(): void
}

/** A field filled by script is no change that can be watched: while the card is used the page is read again. */
const READ_AGAIN_MS = 2_000

export function createCardPatient(needs: CardPatientNeeds): CardPatient {
  const { document, read, onChange, onLost, onVeil, now = Date.now } = needs
  let state: PatientState = { kind: 'none' }
  /** One a patient; what was asked for an earlier one is of no use. */
  let turn: { known: string | null; isReading: boolean; isDue: boolean; isBack: boolean } | null = null
  let isVeiled = false
  let readAt = 0
  let listening: AbortController | null = null

  const veil = (is: boolean) => {
    if (isVeiled === is) return
    isVeiled = is
    onVeil(is)
  }
  const readAgain = async () => {
    const own = turn
    if (!own) return
    if (own.isReading) {
      own.isDue = true
      return
    }
    own.isReading = true
    own.isDue = false
    const reading = await read().catch(() => null)
    if (turn !== own) return
    own.isReading = false
    readAt = now()
    const found = signOf(reading)
    // Another tab was in front: without a key nobody knows who came back.
    const isLost = own.known !== null && (own.known !== found || (own.isBack && reading?.key === undefined))
    own.isBack = false
    if (isLost) {
      onLost('patient')
      return
    }
    own.known = found
    state = reading ? { kind: 'read', reading } : { kind: 'failed' }
    onChange()
    if (own.isDue) void readAgain()
    else if (document.visibilityState === 'visible') veil(false)
  }
  const rest = watchRest(() => {
    if (turn) onLost('rest')
  }, now)
  const listen = () => {
    listening = new AbortController()
    const { signal } = listening
    document.addEventListener(
      'visibilitychange',
      () => {
        if (turn && document.visibilityState === 'hidden') {
          turn.isBack = turn.known !== null
          veil(true)
        } else {
          rest.check()
          void readAgain()
        }
      },
      { signal },
    )
    document.defaultView?.addEventListener('focus', () => void readAgain(), { signal })
  }
  return {
    state: () => state,
    begin() {
      const own = { known: null, isReading: false, isDue: false, isBack: false }
      turn = own
      state = { kind: 'reading' }
      if (!listening) listen()
      rest.begin()
      // Reading the page takes the time in which the card is to be painted.
      afterPaint(() => {
        if (turn === own) void readAgain()
      })
    },
    end() {
      turn = null
      state = { kind: 'none' }
      listening?.abort()
      listening = null
      rest.end()
      veil(false)
    },
    check: () => void readAgain(),
    used() {
      if (!turn) return
      rest.used()
      if (now() - readAt >= READ_AGAIN_MS) void readAgain()
    },
  }
}

/**
 * What must not change under the answers. Beside the key the age: some pages show no more of a patient than that, and
 * a birth date alone makes no key.
 */
function signOf(reading: PatientReading | null): string {
  if (!reading) return 'not read'
  const ages = reading.suggestions.flatMap((suggestion) =>
    suggestion.fact === 'ageYears' ? [`${suggestion.value} ${suggestion.birthDate ?? ''}`] : [],
  )
  return [reading.key ?? 'no key', ...ages.sort()].join('\n')
}
