/** What is read of a page to find facts about the patient it shows. */
export interface PatientText {
  /**
   * One block of visible text: a line, a table row with its cells joined by " | ", a label and its value joined by
   * ": ".
   */
  readonly text: string
  /** The nearest heading before it ("Antécédents familiaux", "Allergies", "Problem list"), at most 200 characters. */
  readonly heading?: string
}
