import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { assess } from '../../../src/assess/assess'
import { plain } from '../../../src/cds-hooks/markdown'
import { toCdsHooksCards } from '../../../src/cds-hooks/to-cds-hooks-cards'
import type { PatientFacts } from '../../../src/model/facts'
import { builtInPack } from '../../../src/rulespack/built-in'
import { slicePack } from '../../../src/rulespack/slice-pack'
import { AssessmentForm } from '../../../src/ui/assessment-form'
import { textsOf } from '../../../src/ui/texts'
import { SHARED_CASES, type SharedCase } from '../../rules-cases'

let container: HTMLDivElement

beforeEach(() => {
  container = document.createElement('div')
  document.body.append(container)
})
afterEach(() => {
  render(null, container)
  container.remove()
})

function show({ jurisdiction, drugId, language }: SharedCase) {
  render(
    <AssessmentForm
      texts={textsOf(slicePack(builtInPack(jurisdiction), drugId), language)}
      drugId={drugId}
      drugName={drugId.charAt(0).toUpperCase() + drugId.slice(1)}
      appVersion="0.0.0"
      assess={(pack, patient, drugName) => assess(pack, patient, { drugName })}
      control={{}}
      copyText={async () => true}
    />,
    container,
  )
}

const find = <T extends Element>(selector: string) =>
  vi.waitFor(() => {
    const found = container.querySelector<T>(selector)
    if (!found) throw new Error(`the form shows no ${selector}`)
    return found
  })

async function answer({ indicationId, facts }: SharedCase) {
  if (indicationId) {
    const select = await find<HTMLSelectElement>('select[name="indicationId"]')
    select.value = indicationId
    changed(select)
  }
  // Age first: under 18 it brings the question of the weight.
  const { ageYears, ...others } = facts
  const all: PatientFacts = { ...(ageYears !== undefined && { ageYears }), ...others }
  for (const [name, value] of Object.entries(all)) {
    const isNumber = typeof value === 'number'
    const which = isNumber ? `input[name="${name}"]` : `input[name="${name}"][value="${value}"]`
    const input = await find<HTMLInputElement>(which)
    if (isNumber) input.value = String(value)
    else input.checked = true
    changed(input)
  }
}

const changed = (control: Element) => control.dispatchEvent(new Event('change', { bubbles: true }))
const partText = (selector: string) =>
  [...container.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim())

describe('the card in the browser', () => {
  for (const shared of SHARED_CASES) {
    it(`concludes as assess and the CDS Hooks card do: ${shared.title} (${shared.id})`, async () => {
      const { jurisdiction, drugId, indicationId, facts, language, indicator } = shared
      const pack = builtInPack(jurisdiction)
      const assessment = assess(pack, { drugId, indicationId, facts, language })
      const [card] = toCdsHooksCards(assessment, pack, language).cards
      show(shared)
      await answer(shared)
      await vi.waitFor(() => {
        const firstLine = container.querySelector<HTMLElement>('[data-part="first-line"]')
        expect(firstLine?.textContent?.endsWith(` ${card?.summary}`)).toBe(true)
        expect(firstLine?.dataset.indicator).toBe(card?.indicator)
        expect(card?.indicator).toBe(indicator)
        const conclusion = partText('[data-part="conclusion"] [role="status"] > p')
        expect(conclusion).toEqual(assessment.conclusion)
        expect(card?.detail).toContain(`\n\n${assessment.conclusion.map(plain).join('\n\n')}\n\n`)
        expect(partText('[data-part="dose"] > p').join('\n')).toContain(assessment.dose.text)
        expect(container.querySelector<HTMLElement>('[data-part="dose"]')?.dataset.kind).toBe(
          assessment.dose.kind,
        )
        expect(card?.detail).toContain(plain(assessment.dose.text))
      })
    })
  }
})
