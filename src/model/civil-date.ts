/** A day of the calendar, without a time or a zone: a patient is born on a day, and turns 65 on one. */
export interface CivilDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}
