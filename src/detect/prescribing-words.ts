/**
 * The words by which forms, fields and headings tell what they are for, in French, English, German, Spanish, Italian,
 * Dutch and Portuguese. Only words that are unambiguous beside a drug name. All texts are folded first: no case, no
 * accents.
 */
import type { PrescribingSign } from '../model/order'

const SIGNS: { readonly [sign in PrescribingSign]: RegExp } = {
  dose: /\b(dos(e|es|ages?|is|ierung(en)?|ificacion|aggio|agem|ering)|posologi(e|es|a|as))\b/,
  frequency:
    /\b(freq|fre[cq]uenc(e|es|y|ies|ia)|frequen(za|tie)|haufigkeit|prises (par|\/) jour|nombre de prises)\b|\bmatin\b.*\bsoir\b|\bmorning\b.*\bevening\b/,
  duration: /\b(duree|duration|dauer|duracion|durata|duur|duracao)\b/,
  route:
    /\b(voie|route|applikationsweg|via (de|di) (administracion|somministrazione|administracao)|toedieningsweg)\b/,
  quantity: /\b(quantit(e|es|y|ies|a)|qte|qty|menge|cantidad|hoeveelheid|quantidade)\b/,
  refills: /\b(refills?|renouvellements?|dispens(e|ing))\b/,
  instructions: /\b(instructions?|directions|sig|mode d'administration)\b/,
  indication: /\b(indications?|indikation|indicacion|indicazione|indicatie|indicacao)\b/,
  prescription:
    /\b(prescriptions?|ordonnances?|e ?rx|rx|rezept|verordnung(en)?|receta|prescripcion|ricetta|prescrizione|recept|voorschrift|receita|prescricao)\b/,
  prescribe:
    /\b(prescrire|prescribe|verordnen|recetar|prescribir|prescrivere|prescrivi|voorschrijven|prescrever)\b/,
  order: /\b(order|orders|commande|commander)\b/,
  sign: /\b(sign(?! (in|up|out|on)\b)|signer|signieren|unterschreiben|firmar|firmare|ondertekenen|assinar)\b/,
  validate: /\b(valider|validate|confirmer|confirm)\b/,
}

export const signsIn = (folded: string): PrescribingSign[] =>
  (Object.keys(SIGNS) as PrescribingSign[]).filter((sign) => SIGNS[sign].test(folded))

/** A reaction to a drug, or the report of one. */
export const ALLERGY =
  /\b(allerg\w*|intoleran\w*|hypersensib\w*|adverse|effets? indesirables?|pharmacovigilance|unvertraglichkeit\w*|alergi\w*)\b/
export const HISTORY =
  /\b(antecedents?|atcd|historique|history|anamnese|anamnesis|anamnesi|past (medications?|orders|prescriptions?)|discontinued)\b/
export const TREATMENT_LIST =
  /\b(traitements|medicaments|medications|traitement (en cours|actuel|habituel|chronique|de fond|a domicile)|medication (list|statements?)|(current|active|home|regular) (meds|medicines|drugs|therap(y|ies))|dauermedikation|medikationsplan)\b/

/** The field asks for a drug. */
export const DRUG_FIELD =
  /\b(medicaments?|medications?|medicines?|drugs?|prescri\w+|ordonnance|order|traitements?|molecule|produit|specialite|dci|rx|medikament|arzneimittel|wirkstoff|verordnung|medicamento|farmaco|farmaci|medicijn|geneesmiddel)\b/
/** The field looks something up, or narrows a list down. */
export const SEARCH =
  /\b(search|recherche\w*|chercher|find|filtr\w*|filter|suche|suchen|buscar|cerca|zoeken)\b/
export const LETTER =
  /\b(letter|lettre|courrier|compte rendu|note|notes|observations?|commentaires?|comments?|message|subject|objet|motif|conclusion|synthese|summary|brief|arztbrief)\b/
/** A free text that opens like this is a prescription. */
export const PRESCRIPTION_TEXT = /^\s*(rp\b|rx\b|r\/|ordonnance\b|prescription\b)/

/** Without case and accents; `drugName`, `drug_name` and `drug-name` as words. */
export const fold = (text: string) =>
  text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[_-]/g, ' ')
    .replace(/[\u2019]/g, "'")
    .toLowerCase()
