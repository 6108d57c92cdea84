import { describe, expect, it, vi } from 'vitest'
import { assess } from '../../../src/assess/assess'
import { plain } from '../../../src/cds-hooks/markdown'
import { toCdsHooksCards } from '../../../src/cds-hooks/to-cds-hooks-cards'
import { typeset } from '../../../src/i18n/typeset'
import type { PatientFacts } from '../../../src/model/facts'
import { builtInPack } from '../../../src/rulespack/built-in'
import { SHARED_CASES, type SharedCase } from '../../rules-cases'
import { mountPoint } from '../ui/mount-point'
import { showForm } from '../ui/show-form'

const container = mountPoint()

const show = ({ jurisdiction, drugId, language }: SharedCase) =>
  showForm(container, {
    ...{ jurisdiction, drugId, language },
    drugName: drugId.charAt(0).toUpperCase() + drugId.slice(1),
  })

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
        expect(firstLine?.textContent).toBe(typeset(card?.summary ?? ''))
        expect(firstLine?.dataset.indicator).toBe(card?.indicator)
        expect(card?.indicator).toBe(indicator)
        const conclusion = partText('[data-part="conclusion"] [role="status"] > p')
        expect(conclusion).toEqual(assessment.conclusion.map(typeset))
        expect(card?.detail).toContain(`\n\n${assessment.conclusion.map(plain).join('\n\n')}\n\n`)
        expect(partText('[data-part="dose"] > p').join('\n')).toContain(typeset(assessment.dose.text))
        expect(container.querySelector<HTMLElement>('[data-part="dose"]')?.dataset.kind).toBe(
          assessment.dose.kind,
        )
        expect(card?.detail).toContain(plain(assessment.dose.text))
      })
    })
  }
})
