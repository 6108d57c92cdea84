/** What the yardstick and the other libraries search: the ten names of the five drugs, and their ATC codes. */
export const NAME_LIST = [
  'tofacitinib',
  'baricitinib',
  'upadacitinib',
  'filgotinib',
  'abrocitinib',
  'xeljanz',
  'olumiant',
  'rinvoq',
  'jyseleca',
  'cibinqo',
] as const

export const CODE_LIST = [
  'L04AF01',
  'L04AF02',
  'L04AF03',
  'L04AF04',
  'L04AA29',
  'L04AA37',
  'L04AA44',
  'L04AA45',
  'D11AH08',
] as const
