/** docs/NOTES.md: every kind of note and both printed pages in full, as the product writes them. */
import { messagesIn } from '../../../src/i18n/messages'
import type { Language } from '../../../src/model/language'
import { builtInPack } from '../../../src/rulespack/built-in'
import { slicePack } from '../../../src/rulespack/slice-pack'
import { writeNote } from '../../../src/ui/note-text/write-note'
import { writePharmacistNote } from '../../../src/ui/note-text/write-pharmacist-note'
import { writeReferenceNote } from '../../../src/ui/note-text/write-reference-note'
import { ChecklistSheet } from '../../../src/ui/print/checklist-sheet'
import { PatientSheet } from '../../../src/ui/print/patient-sheet'
import { textsOf } from '../../../src/ui/texts'
import { noteInput } from './note-cases'
import { sheetText } from './sheet-text'
import { REFERENCE_CASE, TELLING_CASES, type TellingCase } from './telling-cases'

const WORDS = {
  fr: {
    title: 'Français',
    record: 'Pour le dossier :',
    pharmacist: 'Pour le pharmacien :',
    patient: 'Page imprimée pour le patient',
    checklist: 'Liste de contrôle imprimée',
  },
  en: {
    title: 'English',
    record: 'For the record:',
    pharmacist: 'For the pharmacist:',
    patient: 'Printed page for the patient',
    checklist: 'Printed checklist',
  },
} as const

const HEAD = `# Notes et pages imprimées

Question : *que disent exactement les notes et les pages imprimées ?*

Textes complets, écrits par le code du produit avec les règles \`fr\` ; rien n'est retouché. Aucun patient n'est réel. Les
notes ne contiennent que des signes d'ISO-8859-1 : elles restent lisibles dans un champ qui n'en accepte pas d'autres.

*What exactly do the notes and the printed pages say?* Full texts, written by the product's code with the rules \`fr\`;
no patient is real. [English](#english) follows the French. Written by \`npm run notes\`; do not edit.
`

/** The medicine with the most to say to a patient. */
const PRINTED = 'upadacitinib'

export function notesDocument(): string {
  return [HEAD, ...(['fr', 'en'] as const).map(partIn)].join('\n')
}

function partIn(language: Language): string {
  const words = WORDS[language]
  const texts = textsOf(slicePack(builtInPack('fr'), PRINTED), language, messagesIn(language))
  const sheet = { texts, drug: texts.read(`print.drug.${PRINTED}`), outOfDate: null }
  return [
    `## ${words.title}\n`,
    ...TELLING_CASES.map((telling, i) => bothNotes(telling, i + 1, language)),
    referenceNote(language),
    `### ${words.patient}\n\n${fenced(sheetText(PatientSheet(sheet)))}`,
    `### ${words.checklist}\n\n${fenced(sheetText(ChecklistSheet(sheet)))}`,
  ].join('\n')
}

function bothNotes({ title, given }: TellingCase, number: number, language: Language): string {
  const { record, pharmacist } = WORDS[language]
  const input = noteInput({ ...given, language })
  return [
    `### ${number}. ${title[language]}\n`,
    `${record}\n\n${fenced(writeNote(input))}`,
    `${pharmacist}\n\n${fenced(writePharmacistNote(input))}`,
  ].join('\n')
}

function referenceNote(language: Language): string {
  const { title, given } = REFERENCE_CASE
  const text = writeReferenceNote(noteInput({ ...given, language }), given.drugId)
  return `### ${TELLING_CASES.length + 1}. ${title[language]}\n\n${fenced(text)}`
}

const fenced = (text: string) => `\`\`\`text\n${text}\n\`\`\`\n`
