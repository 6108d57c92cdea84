import { describe, expect, it } from 'vitest'
import en from '../../../src/i18n/en.json'
import fr from '../../../src/i18n/fr.json'

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

describe('the message catalogues', () => {
  it('have the same keys in French and in English', () => {
    expect(Object.keys(en)).toEqual(Object.keys(fr))
  })

  for (const [key, text] of Object.entries(fr)) {
    it(`"${key}" has the same placeholders in both`, () => {
      expect(placeholders(en[key as keyof typeof fr])).toEqual(placeholders(text))
    })
  }
})
