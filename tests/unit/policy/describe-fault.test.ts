import { describe, expect, it } from 'vitest'
import { browserName } from '../../../entrypoints/options/browser-name'
import { describeFault } from '../../../src/policy/describe-fault'

describe('a fault that is kept for the support', () => {
  it.each([
    [
      'Cannot access contents of url "https://ehr.test/patient/42?name=Martin"',
      'Error: Cannot access contents of url …',
    ],
    [
      'Cannot access contents of the page at https://ehr.test/p/42. Extension manifest…',
      'Error: Cannot access contents of the page at … Extension manifest…',
    ],
    ["No value for {drug} in 'DUPONT Jeanne'", 'Error: No value for {drug} in …'],
    ['« DUPONT » and “MARTIN”', 'Error: … and …'],
    ['moz-extension://1b2c/x failed for 280567512345', 'Error: … failed for …'],
    ['No tab with id: 12.', 'Error: No tab with id: 12.'],
  ])('carries no address, no quoted text and no long number: %s', (message, kept) => {
    expect(describeFault(new Error(message))).toBe(kept)
  })

  it('is short, and of what is no error only its type', () => {
    expect(describeFault(new TypeError('x '.repeat(500)))).toHaveLength(160)
    expect(describeFault('DUPONT')).toBe('string')
  })
})

describe('the name of the browser', () => {
  it.each([
    [
      'Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
      'Chrome/156.0.0.0',
    ],
    ['Mozilla/5.0 AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36 Edg/156.0.1.2', 'Edge/156.0.1.2'],
    ['Mozilla/5.0 (X11; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox/153.0'],
    ['Lynx', 'Lynx'],
  ])('is read from its user agent: %s', (userAgent, name) => {
    expect(browserName(userAgent)).toBe(name)
  })
})
