import { render } from 'preact'
import { beforeEach, describe, expect, it } from 'vitest'
import { messagesIn } from '../../../src/i18n/messages'
import { builtInPack, JURISDICTIONS } from '../../../src/rulespack/built-in'
import { slicePack } from '../../../src/rulespack/slice-pack'
import { PrintView } from '../../../src/ui/print/print-view'
import { textsOf } from '../../../src/ui/texts'
import { mountPoint } from './mount-point'

const container = mountPoint()
let printed: string[]
const TODAY = '2026-12-01'

beforeEach(() => {
  printed = []
})

function show(jurisdiction: string, drugId: string, language: 'fr' | 'en', today = TODAY) {
  const texts = textsOf(slicePack(builtInPack(jurisdiction), drugId), language, messagesIn(language))
  render(<PrintView {...{ texts, drugId, today }} onPrint={(page) => printed.push(page)} />, container)
}
const sheet = (name: string) => container.querySelector<HTMLElement>(`[data-sheet="${name}"]`)

const EVERY = JURISDICTIONS.flatMap((jurisdiction) =>
  builtInPack(jurisdiction).drugs.flatMap(({ drugId }) =>
    (['fr', 'en'] as const).map((language) => ({ jurisdiction, drugId, language })),
  ),
)

describe('the pages to print', () => {
  it.each(EVERY)('name a source at every sentence ($jurisdiction, $drugId, $language)', (given) => {
    show(given.jurisdiction, given.drugId, given.language)
    for (const name of ['patient', 'checklist']) {
      const listed = sheet(name)?.querySelectorAll('.sources span').length ?? 0
      const marks = [...(sheet(name)?.querySelectorAll('sup') ?? [])].map(({ textContent }) => textContent)
      expect(marks.length).toBeGreaterThan(5)
      for (const mark of marks) {
        for (const number of (mark ?? '').split(', ')) {
          expect(Number(number)).toBeGreaterThan(0)
          expect(Number(number)).toBeLessThanOrEqual(listed)
        }
      }
    }
    expect(container.textContent).not.toMatch(/\{|undefined/)
  })

  it('are blank: no control that could hold an answer, no dose', () => {
    show('fr', 'upadacitinib', 'fr')
    expect(container.querySelector('input, select, textarea')).toBeNull()
    expect(container.textContent).not.toMatch(/☑|☒|\d\s*mg/)
    expect(sheet('checklist')?.textContent).toContain('Une case vide veut dire')
  })

  it('say that the page for the patient replaces neither leaflet nor patient card', () => {
    show('fr', 'baricitinib', 'fr')
    expect(sheet('patient')?.textContent).toContain(
      'Cette feuille ne remplace ni la notice ni la carte patient officielle.',
    )
  })

  it('ask for the warning signs instead of inventing some', () => {
    show('fr', 'baricitinib', 'en')
    expect(sheet('patient')?.textContent).toContain('which signs should warn you')
    expect(sheet('patient')?.querySelectorAll('.blank')).toHaveLength(3)
  })

  it('say when the rules are past their review date', () => {
    show('fr', 'baricitinib', 'fr', '2099-01-01')
    for (const name of ['patient', 'checklist']) {
      expect(sheet(name)?.querySelector('.problem')?.textContent).toContain('Règles à relire depuis le')
    }
  })

  it('are printed one at a time', () => {
    show('fr', 'baricitinib', 'fr')
    for (const name of ['checklist', 'patient']) {
      container.querySelector<HTMLButtonElement>(`[data-print="${name}"]`)?.click()
    }
    expect(printed).toEqual(['checklist', 'patient'])
  })

  it('leave the page for the patient out where a pack has none', () => {
    const pack = { ...slicePack(builtInPack('fr'), 'baricitinib'), patientPage: [] }
    render(
      <PrintView
        texts={textsOf(pack, 'fr', messagesIn('fr'))}
        drugId="baricitinib"
        today={TODAY}
        onPrint={() => {}}
      />,
      container,
    )
    expect(sheet('patient')).toBeNull()
    expect(container.querySelector('[data-print="patient"]')).toBeNull()
    expect(sheet('checklist')).not.toBeNull()
  })
})
