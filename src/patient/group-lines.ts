/**
 * Lines of a page put together as a reader takes them: a label with its value, the cells of a row, each under its
 * heading. What belongs together is told by the elements around it and by the look of a label, never by its words.
 */
import type { PatientText } from '../model/patient-text'
import { closestOf, containsNode, matchesOf } from './clobber-proof'
import type { Line } from './collect-lines'
import { createHeadings, HEADING } from './headings'
import { commonParent } from './sight'

const ROW = 'tr,[role="row"]'
const CELL = 'td,th,[role="cell"],[role="gridcell"],[role="rowheader"],[role="columnheader"]'
const COLUMN_HEAD = 'th:not([scope="row"]),[role="columnheader"]'
const ITEM = 'li,[role="listitem"]'
const UNIT = `${ROW},${ITEM},dd`
const LABEL = 'label,dt,th,strong,b'
const LABEL_CLASS = /label|term|caption|(^|[-_\s])key/i

/** Longer than any label; a longer line is a sentence. */
const MAX_LABEL = 40
/** A longer row, item or value is a page laid out by them: its lines stand alone. */
const MAX_UNIT = 400
/** Between two looks at the clock. */
const LINES_AT_ONCE = 50

export function* groupLines(lines: readonly Line[]): Generator<void, PatientText[]> {
  const headings = createHeadings()
  const columns = new Map<Element, readonly string[]>()
  const texts: PatientText[] = []
  const isAt = (at: number, element: Element) => {
    const line = lines[at]
    return line !== undefined && isWithin(element, line)
  }
  /** All lines of an element, if the given one is its first and they are not too long. */
  const unitAt = (start: number, element: Element): readonly Line[] | null => {
    if (isAt(start - 1, element)) return null
    let characters = 0
    let end = start
    for (; isAt(end, element); end++) {
      characters += lines[end]?.text.length ?? 0
      if (characters > MAX_UNIT) return null
    }
    return lines.slice(start, end)
  }
  /** @param made the lines it is made of: one outside of the patient's areas, and it is not said. */
  const say = (text: string, line: Line, made: readonly Line[] = [line], label?: string) => {
    const heading = headings.of(line.holder, label)
    if (made.every(({ isInArea }) => isInArea)) texts.push(heading ? { text, heading } : { text })
  }

  for (let at = 0, round = 1; at < lines.length; round++) {
    if (round % LINES_AT_ONCE === 0) yield
    const line = lines[at] as Line
    const heading = closestOf(line.block, HEADING)
    if (heading) {
      say(line.text, line)
      headings.add(heading, line.text)
      at++
      continue
    }
    const unit = closestOf(line.block, UNIT)
    const holdsUnits = unit?.querySelector(UNIT) != null
    if (unit && holdsUnits && matchesOf(unit, ITEM)) {
      // The first line of an item with items of its own is their heading.
      say(line.text, line)
      if (line.text.length <= MAX_LABEL) headings.add(line.block, line.text)
      at++
      continue
    }
    const inUnit = unit && !holdsUnits ? unitAt(at, unit) : null
    if (unit && inUnit) {
      if (matchesOf(unit, ROW)) {
        const row = textOfRow(unit, inUnit)
        if (row) say(row, line, inUnit)
      } else if (matchesOf(unit, 'dd')) sayValue(unit, inUnit)
      else say(inUnit.map(({ text }) => text).join(' | '), line, inUnit)
      at += inUnit.length
      continue
    }
    const next = lines[at + 1]
    if (next && isLabelOf(line, next, at)) {
      say(pair(line.text, next.text), line, [line, next])
      at += 2
    } else {
      if (!(matchesOf(line.block, 'dt') && next && closestOf(next.block, 'dd'))) say(line.text, line)
      // "Antécédents :" alone on its line is a heading to what follows.
      if (line.text.endsWith(':') && line.text.length <= MAX_LABEL) headings.add(line.block, line.text)
      at++
    }
  }
  return texts

  /** Several lines under one term are a list with the term as its heading. */
  function sayValue(value: Element, inside: readonly Line[]) {
    let term = value.previousElementSibling
    while (term && matchesOf(term, 'dd')) term = term.previousElementSibling
    const label = term && matchesOf(term, 'dt') ? lines.find((line) => isWithin(term, line)) : undefined
    const [only] = inside
    if (inside.length === 1 && only) {
      say(label ? pair(label.text, only.text) : only.text, only, label ? [label, only] : [only])
    } else for (const line of inside) say(line.text, line, [line], label?.text)
  }

  function isLabelOf(label: Line, value: Line, at: number): boolean {
    if (label.text.length > MAX_LABEL || value.text.length > MAX_UNIT) return false
    if (/\d/.test(label.text) || closestOf(value.block, HEADING)) return false
    const around = commonParent(label.block, value.block)
    const isPair = around !== null && !isAt(at - 1, around) && !isAt(at + 2, around)
    const isNamed =
      label.text.endsWith(':') || matchesOf(label.holder, LABEL) || LABEL_CLASS.test(classOf(label.holder))
    const isBeside = label.block.nextElementSibling === value.block || label.block === value.block
    return isPair ? isNamed || looksOther(label.holder, value.holder) : isNamed && isBeside
  }

  function textOfRow(row: Element, inside: readonly Line[]): string | null {
    const cells = [...row.querySelectorAll(CELL)].filter((cell) => closestOf(cell, ROW) === row)
    if (cells.length > 0 && cells.every((cell) => matchesOf(cell, COLUMN_HEAD))) return null
    const textOf = (cell: Element) =>
      inside
        .filter((line) => isWithin(cell, line))
        .map(({ text }) => text)
        .join(' ')
    const filled = cells
      .map((cell, column) => ({ cell, column, text: textOf(cell) }))
      .filter(({ text }) => text)
    const [first, second] = filled
    if (!first) return inside.map(({ text }) => text).join(' | ')
    if (second && filled.length === 2 && isRowLabel(first, inside)) return pair(first.text, second.text)
    const names = columnNames(row)
    return filled.map(({ column, text }) => (names[column] ? pair(names[column], text) : text)).join(' | ')
  }

  function isRowLabel({ cell, text }: { cell: Element; text: string }, inside: readonly Line[]): boolean {
    const own = inside.find((line) => isWithin(cell, line))
    const other = inside.find((line) => !isWithin(cell, line))
    if (
      !own ||
      !other ||
      /\d/.test(text) ||
      text.length > MAX_LABEL ||
      columnNames(parentRow(cell)).length > 0
    )
      return false
    return (
      text.endsWith(':') ||
      matchesOf(own.holder, LABEL) ||
      matchesOf(cell, 'th') ||
      looksOther(own.holder, other.holder)
    )
  }

  /** What stands in the row of column heads of this row's table. */
  function columnNames(row: Element): readonly string[] {
    const head = closestOf(row, 'table,[role="table"],[role="grid"]')?.querySelector(ROW)
    if (!head || head === row) return []
    const known = columns.get(head)
    if (known) return known
    const cells = [...head.querySelectorAll(CELL)]
    const isHead = cells.length > 1 && cells.every((cell) => matchesOf(cell, COLUMN_HEAD))
    const names = cells.map((cell) => lines.find((line) => isWithin(cell, line))?.text ?? '')
    columns.set(head, isHead ? names : [])
    return isHead ? names : []
  }
}

const pair = (label: string, value: string) => `${label.replace(/\s*:$/, '')}: ${value}`
const parentRow = (cell: Element): Element => closestOf(cell, ROW) ?? cell
const classOf = (element: Element) => Element.prototype.getAttribute.call(element, 'class') ?? ''
const isWithin = (element: Element, { block, holder }: Line) =>
  containsNode(element, block) || containsNode(element, holder)

/** A label is set off from its value; items of a list look alike. */
function looksOther(one: Element, other: Element): boolean {
  const [a, b] = [getComputedStyle(one), getComputedStyle(other)]
  return a.fontWeight !== b.fontWeight || a.fontSize !== b.fontSize || a.color !== b.color
}
