// One invented patient for every EHR page: what is taken now, and what can be searched and ordered.

/** Born so that the age does not change from one run to the next within a year; nobody has this name. */
export const PATIENT = {
  family: 'ESSAI',
  given: 'PATIENT',
  birthDate: '1955-01-01',
  gender: 'female',
} as const

/** Two of our drugs between others. */
export const MEDICATIONS = [
  'METHOTREXATE 2,5 mg, comprimé',
  'OLUMIANT 4 mg, comprimé pelliculé',
  'RUXOLITINIB 5 mg (JAKAVI 5 mg)',
  'Xeljanz 5 mg, comprimé pelliculé',
  'PARACETAMOL 1 g, comprimé',
] as const

/** What the search knows. "xel" finds one of ours and one that is not, "citinib" three of ours. */
export const DRUGS = [
  'XELJANZ 5 mg, comprimé pelliculé',
  'XELODA 500 mg, comprimé pelliculé',
  'Tofacitinib 5 mg oral tablet [xeljanz]',
  'BARICITINIB 2 mg (OLUMIANT 2 mg)',
  'RINVOQ 15 mg, comprimé à libération prolongée',
  'UPADACITINIB 30 mg (RINVOQ 30 mg)',
  'NILOTINIB 150 mg, gélule',
  'METHOTREXATE 2,5 mg, comprimé',
  'PARACETAMOL 1 g, comprimé',
] as const

export function findDrugs(typed: string): readonly string[] {
  const wanted = typed.trim().toLowerCase()
  return DRUGS.filter((name) => name.toLowerCase().includes(wanted))
}
