/** The indicator and the visible word beside it. An unknown never gives `info`. */
import type { Assessment, Indicator } from '../model/assessment'
import { isMet, isOpenToIndication, type Situation, unknownQuestions } from './situation'

type Indication = Pick<Assessment, 'indicator' | 'indicatorWord'>

export function indicate(situation: Situation): Indication {
  if (isMet(situation, 'restriction')) return as('critical', 'restriction')
  if (isMet(situation, 'caution')) return as('warning', 'caution')
  if (isMet(situation, 'dose-only')) return as('warning', 'dose')
  const isOpen = unknownQuestions(situation).length > 0 || isOpenToIndication(situation)
  if (isOpen) return as('warning', 'incomplete')
  return as('info', 'reminder')
}

function as(indicator: Indicator, indicatorWord: Assessment['indicatorWord']): Indication {
  return { indicator, indicatorWord }
}
