import { expect, it } from 'vitest'
import { orderMark } from '../../../src/render/order-mark'

function markOf(html: string): number {
  const holder = document.createElement('div')
  holder.innerHTML = html
  return orderMark(holder.firstElementChild as Element)
}

it('stays the same when a form is drawn again, whatever stands in it and whatever a framework calls it', () => {
  const mark = markOf('<form id="order-form"><input value="Xeljanz"></form>')
  expect(markOf('<form id="order-form" class="busy"><p>Olumiant</p></form>')).toBe(mark)
  expect(markOf('<div role="dialog" id=":r1:"></div>')).toBe(markOf('<div role="dialog" id=":r7:"></div>'))
  expect(markOf('<div id="mantine-4f2xq-target"></div>')).toBe(
    markOf('<div id="mantine-9k0ab-target"></div>'),
  )
})

it.each([
  ['another id', '<form id="order"></form>', '<form id="renewal"></form>'],
  ['another role', '<div role="form"></div>', '<div role="dialog"></div>'],
  ['another element', '<form id="order"></form>', '<dialog id="order"></dialog>'],
  ['another field', '<input name="drug">', '<input name="note">'],
])('tells order forms apart by %s', (_, one, other) => {
  expect(markOf(one)).not.toBe(markOf(other))
})
