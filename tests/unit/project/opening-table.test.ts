import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DEMO_CONTEXTS } from '../../opening/demo-contexts'
import { EHR_CONTEXTS, EHR_NAMES } from '../../opening/ehr-contexts'
import { readLabelledContexts } from '../../opening/labelled-contexts'
import { writeOpeningTable } from '../../opening/write-table'

const ROOT = resolve(import.meta.dirname, '../../..')
const read = (path: string) => readFileSync(resolve(ROOT, path), 'utf8')

describe('the table of openings', () => {
  it('is in the documentation as it is measured', async () => {
    await expect(writeOpeningTable()).toMatchFileSnapshot(resolve(ROOT, 'docs/OPENING.md'))
  })

  it('names tests of the real front ends that exist', () => {
    const tests = read('tests/e2e/ehr-promises.ts')
    for (const { test } of EHR_CONTEXTS) expect(tests).toContain(`it('${test}'`)
    const pages = read('tests/e2e/medplum-page.ts') + read('tests/e2e/openmrs-page.ts')
    for (const name of EHR_NAMES) expect(pages).toContain(`name: '${name}'`)
  })

  it('has every labelled page, and places of both kinds everywhere', () => {
    const labelled = [...readLabelledContexts().values()].flat()
    expect(labelled.length).toBeGreaterThanOrEqual(120)
    for (const contexts of [labelled, DEMO_CONTEXTS, EHR_CONTEXTS]) {
      expect(contexts.some(({ opens }) => opens)).toBe(true)
      expect(contexts.some(({ opens }) => !opens)).toBe(true)
    }
  })

  it('never opens in articles, leaflets, allergies and history', () => {
    const labelled = [...readLabelledContexts().values()].flat()
    const never = ['allergy', 'history', 'reading-matter', 'letter', 'bare-search-box', 'treatment-list']
    for (const { title, opens, reasons } of labelled) {
      if (reasons.some((reason) => never.includes(reason))) expect(opens, title).toBe(false)
    }
  })
})
