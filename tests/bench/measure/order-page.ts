// A page that does nothing by itself, with a field for a drug: what moves or opens there is ours.

export const FIELD = '#order-drug'
export const NAME = 'Xeljanz'

/** @param withList the page names drugs of ours before anything is typed. */
export function orderPage({ withList }: { readonly withList: boolean }): string {
  const list = '<h2>Traitements</h2><ul><li>Olumiant 4 mg, 1 fois par jour</li><li>Rinvoq 15 mg LP</li></ul>'
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Ordonnance</title></head><body>
<h1>Dossier</h1>${withList ? list : ''}
<form aria-label="Prescription"><h2>Ordonnance</h2>
<p><label>Médicament <input id="order-drug"></label> <label>Dose <input id="order-dose"></label>
<label>Fréquence <input id="order-frequency"></label> <button type="button">Prescrire</button></p></form>
<p>Surveillance clinique et biologique à trois mois.</p></body></html>`
}
