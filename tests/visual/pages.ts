// The pages under the card. They say nothing that depends on the day: an age and no birth date, so that a picture is the
// same next year. Nobody in them exists.

const page = (body: string) => `<!doctype html><html lang="fr"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Dossier</title>
<link rel="icon" href="data:,"><style>
  body { margin: 0; padding: 8px; font: 14px/1.4 system-ui, sans-serif; color: #1c1917; background: #fff }
  form { display: flex; flex-wrap: wrap; gap: 8px; padding: 8px; border: 1px solid #a8a29e }
</style><body>${body}`

const ORDER = `<form aria-label="Prescription" onsubmit="return false">
  <label>Médicament <input id="order-drug" name="drug" autocomplete="off" size="12"></label>
  <label>Posologie <input name="dose" size="6"></label> <button>Prescrire</button></form>`

const PATIENT = `<header><strong>Nom : TEST Alice</strong> <span>Âge : 68 ans</span> <span>IPP : 8001234567</span></header>
<section><h2>Problèmes</h2><ul><li>Tabac : 1 paquet par jour</li><li>Hypertension artérielle traitée</li></ul></section>`

/** One text: of several, the one that is read first depends on the moment, and the popup lists names as they were found. */
const TREATMENTS = `<section><h2>Traitements</h2>
<p>OLUMIANT 4 mg ; RINVOQ 15 mg ; baricitinib 2 mg, arrêté ; méthotrexate 15 mg.</p></section>`

export const PAGES = {
  '/order.html': page(ORDER),
  '/patient.html': page(PATIENT + ORDER),
  '/treatments.html': page(PATIENT + TREATMENTS),
  '/nothing.html': page('<h1>Agenda</h1><p>Aucun rendez-vous.</p>'),
} as const
