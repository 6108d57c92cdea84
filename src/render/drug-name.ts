import type { Certainty, DrugId } from '../model/mention'

interface Named {
  readonly drugId: DrugId
  readonly surfaceForm: string
  readonly certainty: Certainty
}

/**
 * What to call a drug in our own sentences: as the page calls it, unless that is a guess, a code or a number
 * ("L04AF02", "3400930088111"); then by its INN. Soft hyphens and other invisible characters are dropped.
 */
export function drugName({ drugId, surfaceForm, certainty }: Named): string {
  const name = surfaceForm.replace(/\p{Cf}/gu, '')
  return certainty === 'exact' && /^[\p{L}\s]+$/u.test(name) ? name : drugId
}
