import { describe, expect, it } from 'vitest'
import { messagesIn } from '../../../src/i18n/messages'
import { REASONS_FOR_NONE } from '../../../src/model/order'
import { whyLine } from '../../../src/render/why-line'

const order = {
  isOrder: true,
  reasons: ['field-being-edited', 'prescribing-form'],
  signs: ['dose', 'frequency', 'prescribe'],
} as const

describe('the line that says why the card is there', () => {
  it('says that it opened by itself, with the signs found', () => {
    expect(whyLine({ isByItself: true, verdict: order }, messagesIn('en'))).toBe(
      'Opened by itself, once for this order: field being edited; form with dose, frequency, "Prescribe".',
    )
    expect(whyLine({ isByItself: true, verdict: order }, messagesIn('fr'))).toBe(
      "Ouverte d'elle-même, une seule fois pour cette prescription : champ en cours de saisie ; formulaire avec dose, fréquence, « Prescrire ».",
    )
  })

  it('says that somebody opened it in an order', () => {
    expect(whyLine({ isByItself: false, verdict: order }, messagesIn('en'))).toMatch(
      /^Opened by you; recognised/,
    )
  })

  it.each(['fr', 'en'] as const)('says in %s for every reason why a name is only underlined', (language) => {
    const lines = REASONS_FOR_NONE.map((reason) =>
      whyLine(
        { isByItself: false, verdict: { isOrder: false, reasons: [reason], signs: [] } },
        messagesIn(language),
      ),
    )
    expect(new Set(lines).size).toBe(lines.length)
    for (const line of lines)
      expect(line).toMatch(/^(Ouverte à votre demande ; nom souligné|Opened by you; underlined)/)
  })
})
