import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  classifyOrder,
  type FoundSigns,
  type OrderSigns,
  prescribingSigns,
} from '../../../src/detect/order-signs'
import { fold, signsIn } from '../../../src/detect/prescribing-words'
import {
  type OrderReason,
  type PrescribingSign,
  REASONS_FOR_NONE,
  REASONS_FOR_ORDER,
} from '../../../src/model/order'

const NOTHING: OrderSigns = {
  named: null,
  isPolicySelected: false,
  isField: false,
  isEditing: false,
  isSearchBox: false,
  isDrugField: false,
  isLetter: false,
  isOption: false,
  isChosen: false,
  isBesideDrugField: false,
  isTreatmentList: false,
  isReadingMatter: false,
  prescribing: [],
}
const FLAGS = Object.keys(NOTHING).filter((name) => name.startsWith('is'))

/** Every combination there is: 2 ^ 11 flags, three names, with and without prescribing signs. */
const ALL: readonly OrderSigns[] = ([null, 'allergy', 'history'] as const).flatMap((named) =>
  ([[], ['dose', 'sign']] as const).flatMap((prescribing) =>
    Array.from({ length: 2 ** FLAGS.length }, (_, bits) => ({
      ...NOTHING,
      ...Object.fromEntries(FLAGS.map((name, place) => [name, Boolean(bits & (1 << place))])),
      named,
      prescribing,
    })),
  ),
)
const filter = (wanted: Partial<OrderSigns>) =>
  ALL.filter((signs) =>
    Object.entries(wanted).every(([name, value]) => signs[name as keyof OrderSigns] === value),
  )

describe('the classification of an order, over every combination of signs', () => {
  it('reaches every reason', () => {
    const reached = new Set(ALL.flatMap((signs) => [...classifyOrder(signs).reasons] as OrderReason[]))
    expect([...reached].sort()).toEqual([...REASONS_FOR_ORDER, ...REASONS_FOR_NONE].sort())
  })

  it.each(['allergy', 'history'] as const)('lets %s win over every other sign', (named) => {
    for (const signs of filter({ named })) {
      expect(classifyOrder(signs)).toMatchObject({ isOrder: false, reasons: [named] })
    }
  })

  it('never opens for an article or a leaflet, whatever form stands around it', () => {
    for (const signs of filter({ isReadingMatter: true, isField: false, isPolicySelected: false })) {
      expect(classifyOrder(signs).isOrder).toBe(false)
    }
  })

  it('follows the organisation in everything else', () => {
    for (const signs of filter({ named: null, isPolicySelected: true })) {
      const { isOrder, reasons } = classifyOrder(signs)
      expect(isOrder && reasons[0]).toBe('policy-selector')
    }
  })

  it('always gives a reason, each once, and a single one for no order', () => {
    for (const signs of ALL) {
      const { isOrder, reasons } = classifyOrder(signs)
      expect(reasons.length).toBeGreaterThan(0)
      expect(new Set(reasons).size).toBe(reasons.length)
      if (!isOrder) expect(reasons).toHaveLength(1)
    }
  })

  it('needs more than a drug field: somebody has to edit it, or a prescribing form has to be around', () => {
    for (const signs of ALL) {
      const { isOrder, reasons } = classifyOrder(signs)
      if (isOrder) expect(reasons[0]).not.toBe('drug-field')
    }
  })

  it('takes no order away when prescribing signs are added', () => {
    for (const signs of ALL.filter(({ prescribing }) => prescribing.length === 0)) {
      if (!classifyOrder(signs).isOrder) continue
      expect(classifyOrder({ ...signs, prescribing: ['dose', 'sign'] }).isOrder).toBe(true)
    }
  })

  it('makes no order of a text that nobody edits or chose, without a prescribing form', () => {
    const idle = {
      named: null,
      isPolicySelected: false,
      isEditing: false,
      isChosen: false,
      isBesideDrugField: false,
    }
    for (const signs of filter(idle)) {
      if (signs.prescribing.length === 0) expect(classifyOrder(signs).isOrder).toBe(false)
    }
  })

  it('never opens for an option that was not chosen', () => {
    for (const signs of filter({ isOption: true, isChosen: false, isPolicySelected: false })) {
      expect(classifyOrder(signs).isOrder).toBe(false)
    }
  })

  it('passes the prescribing signs on as they are', () => {
    for (const signs of ALL) expect(classifyOrder(signs).signs).toBe(signs.prescribing)
  })
})

const SIGNS: readonly PrescribingSign[] = [
  'dose',
  'frequency',
  'duration',
  'route',
  'quantity',
  'prescription',
  'prescribe',
  'order',
  'sign',
  'validate',
]
const someSigns = fc.uniqueArray(fc.constantFrom(...SIGNS), { maxLength: 4 })
const found = fc.record({ onFields: someSigns, onButtons: someSigns, onTitles: someSigns })

describe('the signs of a prescribing form', () => {
  const read = (given: Partial<FoundSigns>, isDialog = false) =>
    prescribingSigns({ onFields: [], onButtons: [], onTitles: [], ...given }, isDialog)

  it('are never titles alone: a history has the same columns', () => {
    fc.assert(
      fc.property(someSigns, fc.boolean(), (onTitles, isDialog) => read({ onTitles }, isDialog).length === 0),
    )
  })

  it('are at least two, each once, and one of them is said of prescriptions only', () => {
    fc.assert(
      fc.property(found, fc.boolean(), (given, isDialog) => {
        const signs = read(given, isDialog)
        if (signs.length === 0) return
        expect(signs.length).toBeGreaterThanOrEqual(2)
        expect(new Set(signs).size).toBe(signs.length)
        expect(signs).not.toEqual(['quantity', 'order'])
      }),
    )
    expect(read({ onFields: ['quantity'], onTitles: ['order'], onButtons: ['validate'] })).toEqual([])
  })

  it('do not vanish when one more field asks for a part of the prescription', () => {
    fc.assert(
      fc.property(found, fc.constantFrom(...SIGNS), fc.boolean(), (given, more, isDialog) => {
        const before = read(given, isDialog)
        const after = read({ ...given, onFields: [...given.onFields, more] }, isDialog)
        expect(after).toEqual(expect.arrayContaining([...before]))
      }),
    )
  })

  it('may wait for a signature without any field', () => {
    expect(read({ onTitles: ['order'], onButtons: ['sign'] })).toEqual(['order', 'sign'])
    expect(read({ onTitles: ['prescription'], onButtons: ['prescribe'] })).toEqual([])
    expect(read({ onTitles: ['prescription'], onButtons: ['prescribe'] }, true)).toEqual([
      'prescription',
      'prescribe',
    ])
  })
})

describe('prescribing words', () => {
  it.each([
    ['Posologie', 'dose'],
    ['doseQuantity', 'dose'],
    ['Durée du traitement', 'duration'],
    ['Fréquence', 'frequency'],
    ['Häufigkeit', 'frequency'],
    ["Voie d'administration", 'route'],
    ['Signer', 'sign'],
    ['e-prescription', 'prescription'],
    ['Verordnen', 'prescribe'],
  ])('"%s" says %s', (text, sign) => {
    expect(signsIn(fold(text))).toContain(sign)
  })

  it.each([
    'Sign in',
    'sign-up',
    'Sign out',
    'Signes vitaux',
    'Prescripteur',
    'Disorder',
    'Overdose',
    'Commandement',
    'Designer',
  ])('"%s" says nothing', (text) => {
    expect(signsIn(fold(text))).toEqual([])
  })
})
