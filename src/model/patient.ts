/**
 * What a page says of the patient it shows. Nothing here is an answer: a suggestion is confirmed or rejected by the
 * prescriber, and until then may raise a conclusion, never lower it (DESIGN 5.7).
 */
import type { Answer, AnswerFact } from './facts'

interface Read {
  /** The words it was read from, as they stand on the page, at most 120 characters. */
  readonly sourceText: string
}

/** `birthDate` is ISO 8601 (2026-11-24), there when the age was computed from it; an age is in completed years. */
export interface AgeSuggestion extends Read {
  readonly fact: 'ageYears'
  readonly value: number
  readonly birthDate?: string
}

/** `unknown` is said where the page names the fact and leaves it open ("ancien fumeur"). */
export interface AnswerSuggestion extends Read {
  readonly fact: Exclude<AnswerFact, 'tnfBlockerFailed'>
  readonly value: Answer
}

export interface SexSuggestion extends Read {
  readonly fact: 'sex'
  readonly value: 'female' | 'male'
}

/** Two suggestions of one fact with different values are a contradiction: both are shown, none is chosen. */
export type PatientSuggestion = AgeSuggestion | AnswerSuggestion | SexSuggestion

/** What all frames of a tab say of the patient together. */
export interface PatientReading {
  /**
   * Stands for the patient without naming anyone: a hash keyed with a secret of the browser session. Absent when the
   * page does not say who is shown, or says two things.
   */
  readonly key?: string
  readonly suggestions: readonly PatientSuggestion[]
  /** Of the areas that the organisation names for this host, the only ones that are read; absent where it names none. */
  readonly areas?: PatientAreas
}

/** Whether any of them can be seen. */
export type PatientAreas = 'found' | 'missing'
