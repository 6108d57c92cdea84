/** Ids: each once in its list; drugs and indications that are named exist. */
import type { RawEvidence, RawPack, RawQuotes, RawSources } from './pack-schema'
import { type PathPart, type Problem, problem } from './problem'

export function checkIds(
  pack: RawPack,
  sources: RawSources,
  quotes: RawQuotes,
  evidence: RawEvidence,
): Problem[] {
  return [
    ...twice(
      'sources',
      sources.map(({ id }) => id),
    ),
    ...twice(
      'quotes',
      quotes.map(({ id }) => id),
    ),
    ...twice(
      'evidence',
      evidence.map(({ id }) => id),
    ),
    ...twice(
      'pack',
      pack.drugs.map(({ drugId }) => drugId),
      'drugs',
    ),
    ...(['readings', 'questions', 'rules', 'doses', 'advice', 'patientPage'] as const).flatMap((list) =>
      twice(
        'pack',
        pack[list].map(({ id }) => id),
        list,
      ),
    ),
    ...twice(
      'pack',
      pack.notAuthorised.map(({ drugId }) => drugId),
      'notAuthorised',
    ),
    ...pack.drugs.flatMap(({ indications }, i) =>
      twice(
        'pack',
        indications.map(({ id }) => id),
        'drugs',
        i,
        'indications',
      ),
    ),
    ...pack.doses.flatMap((row, i) =>
      twice('pack', [row.usual.id, ...row.branches.map(({ id }) => id)], 'doses', i, 'branches'),
    ),
    ...pack.questions.flatMap(({ metFor = {}, ...question }, i) => [
      ...checkReach(pack, question, 'questions', i),
      ...checkReach(pack, metFor, 'questions', i, 'metFor'),
    ]),
    ...pack.rules.flatMap((rule, i) => checkReach(pack, rule, 'rules', i)),
    ...pack.patientPage.flatMap(({ drugIds }, i) => checkReach(pack, { drugIds }, 'patientPage', i)),
    ...pack.notAuthorised.flatMap(({ drugId }, i) =>
      pack.drugs.some((drug) => drug.drugId === drugId)
        ? [problem('pack', ['notAuthorised', i, 'drugId'], 'a drug that this pack does not assess', drugId)]
        : [],
    ),
    ...Object.entries(pack.definitions).flatMap(([name, { reading }]) =>
      pack.readings.some(({ id }) => id === reading)
        ? []
        : [problem('pack', ['definitions', name, 'reading'], 'a declared reading of this pack', reading)],
    ),
    ...everyPatientRule(pack),
  ]
}

interface RawReach {
  readonly drugIds?: readonly string[] | undefined
  readonly indicationIds?: readonly string[] | undefined
}

/** The drugs that something is limited to exist, and the indications are theirs. */
function checkReach(
  pack: RawPack,
  { drugIds = [], indicationIds = [] }: RawReach,
  ...path: PathPart[]
): Problem[] {
  const reached = pack.drugs.filter(({ drugId }) => drugIds.length === 0 || drugIds.includes(drugId))
  const known = new Set(reached.flatMap(({ indications }) => indications.map(({ id }) => id)))
  return [
    ...drugIds.flatMap((id, j) =>
      pack.drugs.some(({ drugId }) => drugId === id)
        ? []
        : [problem('pack', [...path, 'drugIds', j], 'a drug of this pack', id)],
    ),
    ...indicationIds.flatMap((id, j) =>
      known.has(id) ? [] : [problem('pack', [...path, 'indicationIds', j], 'an indication of its drugs', id)],
    ),
  ]
}

function twice(document: string, ids: readonly string[], ...path: PathPart[]): Problem[] {
  return ids.flatMap((id, i) =>
    ids.indexOf(id) === i ? [] : [problem(document, [...path, i], 'an id used once', id)],
  )
}

/** Without it a patient with no factor would see no statement at all. */
function everyPatientRule({ rules }: RawPack): Problem[] {
  if (rules.some(({ tier }) => tier === 'every-patient')) return []
  return [problem('pack', ['rules'], 'a rule with the tier every-patient', undefined)]
}
