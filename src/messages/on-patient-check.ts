import { pageApi } from '../platform/page-api'
import type { ToCard } from './protocol'

/** Calls back when the page may show another patient than before. */
export function onPatientCheck(check: () => void): void {
  pageApi.runtime.onMessage.addListener((message, sender) => {
    const { type } = (message ?? {}) as Partial<ToCard>
    if (sender.id === pageApi.runtime.id && type === 'backgroundToCard.checkPatient') check()
    return undefined
  })
}
