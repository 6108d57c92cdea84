/**
 * What the frames of a tab say of the patient together: a header in one frame is for all of them. Frames that name two
 * patients say nothing. Pure.
 */
import type { PatientAreas, PatientSuggestion } from '../model/patient'
import type { FramePatient } from './frame-patient'

export interface MergedPatient {
  /** All that identifies the patient, in one order; absent when nothing does, or two things do. */
  readonly identity?: string
  readonly suggestions: readonly PatientSuggestion[]
  readonly areas?: PatientAreas
}

/**
 * Where the organisation names areas for one of the frames, no other frame has a say: without them the patient of those
 * areas is unknown, and nobody is guessed in their place.
 */
export function mergePatient(frames: readonly FramePatient[]): MergedPatient {
  const named = frames.filter(({ areas }) => areas !== undefined)
  if (named.length === 0) return mergeFrames(frames)
  const areas = named.some((frame) => frame.areas === 'found') ? 'found' : 'missing'
  return { ...mergeFrames(named), areas }
}

function mergeFrames(frames: readonly FramePatient[]): MergedPatient {
  const signs = new Map<string, string>()
  for (const { identity } of frames) {
    const { recordNumber, name, birthDate } = identity ?? {}
    // Numbers of two kinds may belong to one patient; two of one kind cannot.
    const [kind = '', number = ''] = recordNumber?.split(/:(.*)/s) ?? []
    const found = [
      [`number ${kind}`, number],
      ['name', name],
      ['born', birthDate],
    ] as const
    for (const [sign, value] of found) {
      if (!value) continue
      if ((signs.get(sign) ?? value) !== value) return { suggestions: [] }
      signs.set(sign, value)
    }
  }
  const suggestions = unique(frames.flatMap((frame) => frame.suggestions))
  // A birth date alone is shared by too many to say who is shown.
  const names = [...signs.keys()].filter((sign) => sign !== 'born')
  if (names.length === 0) return { suggestions }
  return {
    identity: JSON.stringify([...signs].sort(([one], [other]) => (one < other ? -1 : 1))),
    suggestions,
  }
}

/** The same thing said in two places is said once; of two ages alike the one with its birth date stays. */
function unique(all: readonly PatientSuggestion[]): PatientSuggestion[] {
  const kept = new Map<string, PatientSuggestion>()
  for (const suggestion of all) {
    const key = `${suggestion.fact} ${suggestion.value}`
    const before = kept.get(key)
    if (!before || ('birthDate' in suggestion && !('birthDate' in before))) kept.set(key, suggestion)
  }
  return [...kept.values()]
}
