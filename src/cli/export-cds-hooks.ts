/** One case in, as for `assess`; its CDS Hooks response out: `{"id","cards"}`. */
import { toCdsHooksCards } from '../cds-hooks/to-cds-hooks-cards'
import type { Assessment } from '../model/assessment'
import { builtInPack } from '../rulespack/built-in'
import { assessLine } from './assess-line'
import type { AnswerLine } from './json-lines'

export function createExportCdsHooks(today: string): AnswerLine {
  return (line) => {
    const { assessment } = assessLine(line) as { readonly assessment: Assessment }
    const pack = builtInPack(assessment.jurisdiction)
    return toCdsHooksCards(assessment, pack, assessment.language, { caseId: line.id, today })
  }
}
