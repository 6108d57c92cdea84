import type { DrugId } from '../model/mention'
import type { Settings } from '../model/settings'
import { selectorsFor } from './selectors-for'

/** What the settings say about warnings in one frame. */
export interface WarningChoice {
  readonly isSilent: boolean
  readonly drugs: readonly DrugId[]
  /** CSS selectors of what is an order here. */
  readonly orderSelectors: readonly string[]
}

/** @param hosts of the frame and of the tab: an order may be written in a frame of another host. */
export function chooseWarnings(
  { silentMode, drugs, orderSelectors }: Settings,
  hosts: readonly (string | null)[],
): WarningChoice {
  return { isSilent: silentMode, drugs, orderSelectors: selectorsFor(orderSelectors, hosts) }
}

export function isSameChoice(one: WarningChoice, other: WarningChoice): boolean {
  return (
    one.isSilent === other.isSilent &&
    isSameList(one.drugs, other.drugs) &&
    isSameList(one.orderSelectors, other.orderSelectors)
  )
}

const isSameList = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((word, index) => word === other[index])
