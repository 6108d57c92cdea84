// What a test must know of a real EHR front end: where its chart is, and the steps of an order in it. The search is
// always for "xel", which finds two names of ours and one that is not.

import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Api } from '../drive/serve'
import type { Session } from '../drive/session'

export interface EhrPage {
  readonly name: string
  /** Path of a patient's chart, with the list of medications. */
  readonly path: string
  /** The page itself, as it was built. */
  readonly html: string
  readonly api?: Api
  /** One line of the list of medications. */
  readonly medication: string
  readonly searchField: string
  /** One drug found. */
  readonly option: string
  /** The order form, and a field in it to use after the choice. */
  readonly form: string
  readonly doseField: string
  openSearch(session: Session): Promise<void>
  /** Chooses a drug with tofacitinib among what was found. */
  choose(session: Session): Promise<void>
  /** Leaves the order form by its own button, as a prescriber does at the end. */
  order(session: Session): Promise<void>
}

export const SEARCHED = 'xel'

const BUILT = fileURLToPath(new URL('../ehr/.built/', import.meta.url))

export function builtPage(folder: string): string {
  const path = `${BUILT}${folder}/index.html`
  if (!existsSync(path)) throw new Error('The EHR pages are not built. Run "npx tsx tests/ehr/build.ts".')
  return readFileSync(path, 'utf8')
}

export async function openChart({ page, goto }: Session, origin: string, ehr: EhrPage): Promise<void> {
  await goto(origin + ehr.path)
  await page.waitForSelector(ehr.medication, { visible: true })
}

export async function searchDrug(session: Session, ehr: EhrPage): Promise<void> {
  await ehr.openSearch(session)
  await session.typeInto(ehr.searchField, SEARCHED)
  // What was typed itself may be offered first, until the answer of the search is there.
  await session.page.waitForFunction(
    (option) => /xeljanz/i.test(document.querySelector(option)?.textContent ?? ''),
    {},
    ehr.option,
  )
}

export async function chooseDrug(session: Session, ehr: EhrPage): Promise<void> {
  await ehr.choose(session)
  await session.page.waitForSelector(ehr.doseField, { visible: true })
}
