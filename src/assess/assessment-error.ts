/** An assessment that cannot be made; the message is one clear sentence for the person who asked. */
export class AssessmentError extends Error {
  override readonly name = 'AssessmentError'
}
