import { expect, it } from 'vitest'
import { orderPlace } from '../../../src/policy/order-place'

it.each([
  ['https://ehr.test/patient/12/order?visit=1#top', 'https://ehr.test/patient/12/order'],
  ['https://ehr.test:8080/app#/order/new?step=2', 'https://ehr.test:8080/app#/order/new'],
  ['https://ehr.test/app#!/order', 'https://ehr.test/app#!/order'],
  ['about:srcdoc', 'about://srcdoc'],
  ['not an address', ''],
  [undefined, ''],
])('an order at %s has its place at %s', (address, place) => {
  expect(orderPlace(address)).toBe(place)
})
