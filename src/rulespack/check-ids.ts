/** Ids: each once in its list; drugs and indications that are named exist; each drug's questions exist. */
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
    ...(['readings', 'questions', 'rules', 'doses', 'advice'] as const).flatMap((list) =>
      twice(
        'pack',
        pack[list].map(({ id }) => id),
        list,
      ),
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
    ...pack.questions.flatMap(({ drugIds = [] }, i) =>
      drugIds.flatMap((id, j) =>
        pack.drugs.some(({ drugId }) => drugId === id)
          ? []
          : [problem('pack', ['questions', i, 'drugIds', j], 'a drug of this pack', id)],
      ),
    ),
    ...Object.entries(pack.definitions).flatMap(([name, { reading }]) =>
      pack.readings.some(({ id }) => id === reading)
        ? []
        : [problem('pack', ['definitions', name, 'reading'], 'a declared reading of this pack', reading)],
    ),
    ...everyPatientRule(pack),
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
