/** Every clinical sentence has a source, and every source named exists and has an address. */
import type { RawEvidence, RawPack, RawQuotes, RawSources } from './pack-schema'
import { type PathPart, type Problem, problem } from './problem'

export function checkSources(
  pack: RawPack,
  sources: RawSources,
  quotes: RawQuotes,
  evidence: RawEvidence,
): Problem[] {
  const byId = new Map(sources.map((source) => [source.id, source]))
  const problems: Problem[] = []
  const cited = (document: string, ids: readonly string[], ...path: PathPart[]) => {
    if (ids.length === 0) problems.push(problem(document, path, 'at least one source', ids))
    ids.forEach((id, i) => {
      const source = byId.get(id)
      if (!source) problems.push(problem(document, [...path, i], 'a source of sources.json', id))
      else if (source.url === '')
        problems.push(problem(document, [...path, i], 'a source with an address', id))
    })
  }
  cited('pack', pack.sourceIds, 'sourceIds')
  cited('pack', pack.outOfScope.sourceIds, 'outOfScope', 'sourceIds')
  cited('pack', pack.notAssessed.sourceIds, 'notAssessed', 'sourceIds')
  for (const list of ['readings', 'questions', 'rules', 'advice', 'patientPage'] as const) {
    pack[list].forEach(({ sourceIds }, i) => {
      cited('pack', sourceIds, list, i, 'sourceIds')
    })
  }
  pack.notAuthorised.forEach(({ sourceIds }, i) => {
    cited('pack', sourceIds, 'notAuthorised', i, 'sourceIds')
  })
  pack.doses.forEach((row, i) => {
    cited('pack', row.evidence.sourceIds, 'doses', i, 'evidence', 'sourceIds')
  })
  pack.drugs.forEach(({ labelSourceId, prescribing }, i) => {
    cited('pack', [labelSourceId], 'drugs', i, 'labelSourceId')
    if (prescribing) cited('pack', prescribing.sourceIds, 'drugs', i, 'prescribing', 'sourceIds')
  })
  quotes.forEach(({ sourceIds }, i) => {
    cited('quotes', sourceIds, i, 'sourceIds')
  })
  evidence.forEach(({ sourceIds }, i) => {
    cited('evidence', sourceIds, i, 'sourceIds')
  })
  return problems
}
