// One order from the chart to its end in an EHR that watches itself, to compare a visit with the extension and visits
// without. How often a thing happens depends on the moment (a framework redraws once or twice); what happens does not.

import type { ConsoleMessage } from 'puppeteer-core'
import { CARD } from '../drive/answer-card'
import { HOST } from '../drive/surface'
import { countEvents } from './compare-observed'
import { chooseDrug, type EhrPage, openChart, searchDrug } from './ehr-page'
import { type Observed, observed } from './observe-page'
import { settledDom, withoutGenerated } from './settled-dom'
import type { Stage } from './with-session'

export interface EhrVisit {
  /** Step of the order → the page after it. */
  readonly doms: Readonly<Record<string, string>>
  readonly seen: Observed
  /** Errors in the console, and errors that nobody caught. */
  readonly errors: readonly string[]
}

export async function visitEhr({ session, server }: Stage, ehr: EhrPage): Promise<EhrVisit> {
  const { page } = session
  const errors: string[] = []
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === 'error') errors.push(message.text())
  }
  const onPageError = (error: unknown) => void errors.push(String(error))
  page.on('console', onConsole)
  page.on('pageerror', onPageError)
  const steps: Readonly<Record<string, () => Promise<void>>> = {
    chart: () => openChart(session, server.origin, ehr),
    search: () => searchDrug(session, ehr),
    choice: () => chooseDrug(session, ehr),
    dose: () => session.typeInto(ehr.doseField, '5'),
    order: async () => {
      // Closes the card; the page itself does nothing on this key.
      await session.press('Escape')
      await session.surface.waitGone(CARD)
      await ehr.order(session)
    },
  }
  const doms: Record<string, string> = {}
  for (const [name, take] of Object.entries(steps)) {
    await take()
    doms[name] = await settledDom(session)
  }
  page.off('console', onConsole)
  page.off('pageerror', onPageError)
  return { doms, seen: await observed(session), errors }
}

type What = keyof Observed

/** Of our host only its coming is told: what else befalls it is its own affair. */
function kindsOf(what: What, { seen }: EhrVisit): Set<string> {
  const lines = what === 'events' ? Object.keys(countEvents(seen)) : seen[what]
  const isOfHost = (line: string) => line.startsWith(`attributes ${HOST}`)
  return new Set(lines.filter((line) => !isOfHost(line)).map(withoutGenerated))
}

/** What was seen with the extension and in no visit without. */
export function kindsAdded(
  what: What,
  visits: readonly EhrVisit[],
  control: readonly EhrVisit[],
): readonly string[] {
  const known = new Set(control.flatMap((visit) => [...kindsOf(what, visit)]))
  return visits.flatMap((visit) => [...kindsOf(what, visit)].filter((kind) => !known.has(kind)))
}

/** What was seen in every visit without the extension, and not with it. */
export function kindsLost(
  what: What,
  visits: readonly EhrVisit[],
  control: readonly EhrVisit[],
): readonly string[] {
  const [first, ...others] = control.map((visit) => kindsOf(what, visit))
  const always = [...(first ?? [])].filter((kind) => others.every((kinds) => kinds.has(kind)))
  return always.filter((kind) => !visits.every((visit) => kindsOf(what, visit).has(kind)))
}
