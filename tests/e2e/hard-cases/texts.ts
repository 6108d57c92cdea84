// Texts that a reader sees as a name and a machine does not.

import type { HardCase } from './hard-case'

const tofacitinib = (text: string) => ({ texts: [text], markers: ['tofacitinib'] })
/** Beside it stands something that is no text. */
const OTHER = { texts: ['Rinvoq'], markers: ['upadacitinib'] }

export const TEXTS: readonly HardCase[] = [
  { page: 'text-split-markup.html', says: 'a name split by markup', steps: [tofacitinib('Xeljanz')] },
  { page: 'text-wbr.html', says: 'a name with <wbr>', steps: [tofacitinib('Xeljanz')] },
  {
    page: 'text-hyphen-br.html',
    says: 'a name hyphenated over <br>',
    steps: [tofacitinib('tofaci-tinib')],
  },
  {
    page: 'text-soft-hyphen.html',
    says: 'a name with soft hyphens',
    steps: [tofacitinib('tofa\u00adciti\u00adnib')],
  },
  {
    page: 'text-zero-width.html',
    says: 'a name with zero-width characters',
    steps: [tofacitinib('Xel\u200bjan\u2060z')],
  },
  { page: 'text-full-width.html', says: 'a full-width name', steps: [tofacitinib('ＸＥＬＪＡＮＺ')] },
  {
    page: 'text-nfd.html',
    says: 'names with decomposed accents',
    steps: [{ texts: ['Tofacitinibe\u0301', 'Xe\u0301ljanz'], markers: ['tofacitinib'] }],
  },
  {
    page: 'text-elision.html',
    says: 'a name after an elision, without the article',
    steps: [{ texts: ['Olumiant', 'Olumiant'], markers: ['baricitinib'] }],
  },
  {
    page: 'text-compound.html',
    says: 'a name in a German compound',
    steps: [tofacitinib('Tofacitinib')],
  },
  {
    page: 'text-glued-dose.html',
    says: 'names to which the dose is glued',
    steps: [{ texts: ['OLUMIANT', 'xeljanz'], markers: ['baricitinib', 'tofacitinib'] }],
  },
  {
    page: 'text-broken-by-pdf.html',
    says: 'a name broken by a copy from a PDF',
    steps: [{ texts: ['XELJ ANZ', 'XELJAN Z'], markers: ['tofacitinib'] }],
  },
  {
    page: 'text-pdf-layer.html',
    says: 'positioned words of a text layer',
    steps: [{ texts: ['OLUMIANT', 'Xeljanz'], markers: ['baricitinib', 'tofacitinib'] }],
  },
  {
    page: 'text-misspelt.html',
    says: 'a long name with one letter missing',
    steps: [tofacitinib('tofacitinb')],
  },
  {
    page: 'text-code.html',
    says: 'codes',
    steps: [{ texts: ['L04AF01', 'CP-690550'], markers: ['tofacitinib'] }],
  },
  { page: 'text-before-content.html', says: 'no generated content (a known limit)', steps: [OTHER] },
]
