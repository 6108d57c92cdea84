/** Codes of problems and drugs, by the fact they answer. A missing code is unknown, not no. */
import type { Answer, AnswerFact } from '../model/facts'

export interface CodeEntry {
  readonly fact: Exclude<AnswerFact, 'tnfBlockerFailed'>
  readonly value: Answer
  /** Source of an expression over the code alone, in capitals. */
  readonly codes: string
}

/** ICD-10 and CIM-10, each with all that is below it. Z86.7 is left out: it also stands for superficial phlebitis. */
export const ICD_10: readonly CodeEntry[] = [
  { fact: 'smoking', value: 'yes', codes: 'F17|Z72\\.0' },
  {
    fact: 'cardiovascular',
    value: 'yes',
    codes: 'I1[0-5]|I2[0-5]|I6[0-4]|G45|I69|I7[01]|I73\\.9|E1[0-4]|E78|E66',
  },
  {
    fact: 'malignancy',
    value: 'yes',
    codes: 'C[0-8][0-9]|C9[0-7]|D0[0-9]|Z85',
  },
  { fact: 'vte', value: 'yes', codes: 'I26|I80\\.[1-3]|I82|D68\\.[56]' },
]

/** ICPC-2 (CISP-2 in French). Read only where the page names the system: K90 is another disease in ICD-10. */
export const ICPC_2: readonly CodeEntry[] = [
  { fact: 'smoking', value: 'yes', codes: 'P17' },
  { fact: 'cardiovascular', value: 'yes', codes: 'K7[4-6]|K89|K9[0-2]' },
]

export const SNOMED_CT: readonly CodeEntry[] = [
  { fact: 'smoking', value: 'yes', codes: '449868002|428041000124106|77176002' },
  { fact: 'smoking', value: 'unknown', codes: '8517006' },
  { fact: 'smoking', value: 'no', codes: '266919005' },
  { fact: 'cardiovascular', value: 'yes', codes: '22298006|53741008|422504002|399957001' },
  { fact: 'malignancy', value: 'yes', codes: '363346000' },
  { fact: 'vte', value: 'yes', codes: '59282003|128053003' },
]

/** Combined contraceptives and hormone replacement; G03AC (progestogen alone) is not among them. */
export const ATC: readonly CodeEntry[] = [
  {
    fact: 'vte',
    value: 'yes',
    codes: 'G03A[AB](?:[0-9]{2})?|G03HB01|G02BB01|G03[CF](?:[A-Z](?:[0-9]{2})?)?',
  },
]
