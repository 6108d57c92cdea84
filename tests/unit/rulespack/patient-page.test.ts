import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../src/model/language'
import { PATIENT_PAGE_SECTIONS } from '../../../src/model/rules-pack'
import { builtInPack, JURISDICTIONS } from '../../../src/rulespack/built-in'
import { loadRulesPack } from '../../../src/rulespack/load-rules-pack'
import { slicePack } from '../../../src/rulespack/slice-pack'
import { frenchRules } from './mutated-rules'

const SHEETS = JURISDICTIONS.flatMap((jurisdiction) => {
  const pack = builtInPack(jurisdiction)
  return pack.drugs.map(({ drugId }) => ({ jurisdiction, drugId, pack: slicePack(pack, drugId) }))
})

/** Words a patient may not know; each has a plain one. */
const JARGON =
  /thrombo|embol|MACE|TEV|VTE|RCP|SmPC|posologie|indication|contre-indi|contraindi|malign|athéro|atheroscl|immunos|comorbid/i
const LONGEST_SENTENCE_WORDS = 32

describe('the page for the patient', () => {
  it.each(SHEETS)('has every part for $drugId in $jurisdiction, each sentence with a source', ({ pack }) => {
    const sections = new Set(pack.patientPage.map(({ section }) => section))
    const needed = PATIENT_PAGE_SECTIONS.filter((section) => !section.startsWith('risks-'))
    expect([...sections]).toEqual(expect.arrayContaining(needed))
    for (const { sourceIds } of pack.patientPage) {
      expect(sourceIds.length).toBeGreaterThan(0)
      for (const id of sourceIds)
        expect(pack.sources.find((source) => source.id === id)?.url).toMatch(/^http/)
    }
  })

  it.each(SHEETS)('speaks plainly and names no dose for $drugId in $jurisdiction', ({ pack }) => {
    for (const { text } of pack.patientPage) {
      for (const language of LANGUAGES) {
        const sentence = pack.texts[language][text]?.text ?? ''
        expect(sentence).not.toMatch(JARGON)
        expect(sentence).not.toMatch(/\d\s*mg/)
        for (const part of sentence.split(/[.;:]/)) {
          expect(part.trim().split(/\s+/).length, part).toBeLessThanOrEqual(LONGEST_SENTENCE_WORDS)
        }
      }
    }
  })

  it.each(SHEETS)('says each thing once for $drugId in $jurisdiction', ({ pack }) => {
    const texts = pack.patientPage.map(({ text }) => text)
    expect(texts).toEqual([...new Set(texts)])
  })

  it('says that pregnancy rules the medicine out only where that was read', () => {
    const says = SHEETS.filter(({ pack }) =>
      pack.patientPage.some(({ text }) => text === 'patient.tell.pregnancyNo'),
    ).map(({ jurisdiction, drugId }) => `${jurisdiction} ${drugId}`)
    const everyDrug = ['tofacitinib', 'baricitinib', 'upadacitinib', 'filgotinib', 'abrocitinib']
    expect(says.sort()).toEqual(
      [
        ...everyDrug.map((drugId) => `fr ${drugId}`),
        ...everyDrug.map((drugId) => `eu ${drugId}`),
        'uk upadacitinib',
        'uk filgotinib',
      ].sort(),
    )
  })

  it('tells no American of an age or a skin examination that its label does not name', () => {
    const american = SHEETS.filter(({ jurisdiction }) => jurisdiction === 'us').flatMap(({ pack }) =>
      pack.patientPage.map(({ text }) => text),
    )
    expect(american).not.toContain('patient.tell.age')
    expect(american).not.toContain('patient.watch.skin')
  })
})

describe('a pack turns red', () => {
  it.each([
    ['a drug it does not have', { drugIds: ['ruxolitinib'] }, /patientPage\[0\]\.drugIds/],
    ['no source', { sourceIds: [] }, /patientPage\[0\]\.sourceIds/],
    ['a text that is not there', { text: 'patient.nowhere' }, /patientPage\.0\.text/],
    ['a part that no page has', { section: 'dose' }, /patientPage\[0\]\.section/],
  ])('when a sentence for the patient has %s', (_, change, place) => {
    const rules = frenchRules()
    Object.assign(rules.pack.patientPage[0], change)
    const loaded = loadRulesPack(rules)
    expect(loaded.ok).toBe(false)
    if (loaded.ok) return
    expect(loaded.problems.map(({ sentence }) => sentence).join('\n')).toMatch(place)
  })
})
