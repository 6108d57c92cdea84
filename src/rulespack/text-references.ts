/** Every text id a pack names, with the place that names it. */
import type { DrugId } from '../model/mention'
import { CARD_REASONS } from '../model/override-reasons'
import type { RawPack } from './pack-schema'
import type { PathPart } from './problem'

export interface TextReference {
  readonly id: string
  readonly path: readonly PathPart[]
}

/** Texts that the assessment and the card read by these names, whatever the jurisdiction. */
export const FIXED_TEXT_IDS = [
  ...['start', 'critical', 'critical.long', 'info', 'outOfScope', 'reference', 'probable', 'outOfDate'].map(
    (name) => `first.${name}`,
  ),
  ...['caution', 'caution.long', 'doseOnly', 'unknown', 'unknown.long', 'incomplete', 'incomplete.long'].map(
    (name) => `first.warning.${name}`,
  ),
  'marker',
  ...['restriction', 'caution', 'dose', 'incomplete', 'reminder'].map((word) => `indicator.${word}`),
  ...['restriction', 'caution', 'dose-only'].map((tier) => `group.${tier}`),
  ...['critical', 'caution', 'both', 'doseOnly', 'unknown', 'incomplete', 'info', 'minor', 'ongoing'].map(
    (name) => `concl.${name}`,
  ),
  'concl.critical.alternativeYes',
  'concl.critical.alternativeNo',
  'question.indication.label',
  'question.indication.help',
  'question.indication.missing',
  'question.indication.notGiven',
  'question.alternative.label',
  'question.alternative.help',
  ...['limits', 'frame', 'standard', 'noReduction', 'noReduction.cautionOnly', 'depends', 'depends.many'].map(
    (name) => `dose.${name}`,
  ),
  ...[
    'depends.branch',
    'adult',
    'dependsOnAge',
    'dependsOnAge.noAdult',
    'label',
    'offLabel',
    'outOfScope',
  ].map((name) => `dose.${name}`),
  ...['minor', 'noIndication', 'onPage', 'notSigned'].map((name) => `dose.${name}`),
  'list.semicolon',
  ...[
    ...['title', 'when', 'patient', 'patientWithAge', 'medicine', 'factors', 'weight', 'age', 'conclusion'],
    ...[
      'alternative',
      'alternative.no',
      'dose',
      'dose.repeated',
      'dose.none',
      'dose.noIndication',
      'abbreviation',
      'abbreviation.full',
    ],
    ...['probable', 'assessed', 'reason', 'reason.code', 'reason.required', 'done', 'footer'],
    ...['reference', 'reference.copy', 'reference.text', 'reference.footer', 'pharmacist'],
    ...['notSigned', 'readIn', 'label', 'prescribed', 'prescribing', 'presentation', 'monitoring'].map(
      (name) => `pharmacist.${name}`,
    ),
    ...['toCheck', 'alternative', 'situation', 'restriction'].map((name) => `pharmacist.${name}`),
  ].map((name) => `note.${name}`),
  'reason.asked',
  ...CARD_REASONS.map(({ id }) => `reason.${id}`),
  ...[
    ...['title', 'privacy', 'gone', 'notCard', 'sources'],
    ...['button', 'title', 'why', 'risks', 'tell', 'watch', 'signs', 'call', 'team', 'phone'].map(
      (name) => `patient.${name}`,
    ),
    ...['button', 'title', 'label', 'date', 'by', 'age', 'weight', 'minor', 'dose', 'unanswered'].map(
      (name) => `checklist.${name}`,
    ),
  ].map((name) => `print.${name}`),
  'intendedUse',
  'packLine',
  'packLine.notSigned',
  'why',
] as const

/** What a printed page calls a medicine: its brand and its INN. */
export const printName = (drugId: DrugId) => `print.drug.${drugId}`

export function textReferences(pack: RawPack): TextReference[] {
  const found: TextReference[] = FIXED_TEXT_IDS.map((id) => ({ id, path: ['(read by name)'] }))
  const add = (id: string | undefined, ...path: PathPart[]) => {
    if (id !== undefined) found.push({ id, path })
  }
  add(pack.title, 'title')
  add(pack.outOfScope.text, 'outOfScope', 'text')
  add(pack.notAssessed.text, 'notAssessed', 'text')
  for (const list of ['readings', 'advice', 'patientPage'] as const) {
    pack[list].forEach(({ text }, i) => {
      add(text, list, i, 'text')
    })
  }
  pack.drugs.forEach(({ drugId, indications, prescribing }, i) => {
    add(printName(drugId), 'drugs', i, 'drugId')
    add(prescribing?.text, 'drugs', i, 'prescribing', 'text')
    indications.forEach(({ label }, j) => {
      add(label, 'drugs', i, 'indications', j, 'label')
    })
  })
  pack.notAuthorised.forEach(({ text }, i) => {
    add(text, 'notAuthorised', i, 'text')
  })
  pack.questions.forEach((question, i) => {
    for (const key of ['label', 'help', 'shortLabel', 'missingLabel', 'official'] as const) {
      add(question[key], 'questions', i, key)
    }
  })
  pack.rules.forEach(({ text, quote }, i) => {
    add(text, 'rules', i, 'text')
    add(quote, 'rules', i, 'quote')
  })
  pack.doses.forEach(({ usual, branches, whenUnknown }, i) => {
    add(usual.text, 'doses', i, 'usual', 'text')
    add(usual.shortText, 'doses', i, 'usual', 'shortText')
    add(whenUnknown, 'doses', i, 'whenUnknown')
    branches.forEach((branch, j) => {
      for (const key of ['text', 'shortText', 'label'] as const) {
        add(branch[key], 'doses', i, 'branches', j, key)
      }
    })
  })
  return found
}
