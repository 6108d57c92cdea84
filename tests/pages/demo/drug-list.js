// What the autocomplete of the demonstration can find: [name, usual dose, usual frequency].

export const drugList = [
  ['XELJANZ 5 mg, comprimé pelliculé', '5 mg', '2 fois par jour'],
  ['XELJANZ 11 mg, comprimé à libération prolongée', '11 mg', '1 fois par jour'],
  ['TOFACITINIB 5 mg (XELJANZ 5 mg), comprimé pelliculé', '5 mg', '2 fois par jour'],
  ['OLUMIANT 4 mg, comprimé pelliculé', '4 mg', '1 fois par jour'],
  ['RINVOQ 15 mg, comprimé à libération prolongée', '15 mg', '1 fois par jour'],
  ['JYSELECA 200 mg, comprimé pelliculé', '200 mg', '1 fois par jour'],
  ['CIBINQO 100 mg, comprimé pelliculé', '100 mg', '1 fois par jour'],
  ['JAKAVI 5 mg, comprimé', '5 mg', '2 fois par jour'],
  ['MÉTHOTREXATE 2,5 mg, comprimé', '15 mg', '1 fois par semaine'],
  ['PARACÉTAMOL 1 g, comprimé', '1 g', '3 fois par jour'],
]
