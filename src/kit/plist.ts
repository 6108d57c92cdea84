/** Plain values in (objects, lists, texts, numbers, truth), an Apple property list in XML out. */
import { writeXml, XML_DECLARATION, type XmlElement } from './xml'

const DOCTYPE =
  '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">'

export function writePlist(value: object): string {
  const plist = { tag: 'plist', attributes: { version: '1.0' }, children: [element(value)] }
  return `${XML_DECLARATION}\n${DOCTYPE}\n${writeXml(plist)}`
}

function element(value: unknown): XmlElement {
  if (typeof value === 'string') return { tag: 'string', text: value }
  if (typeof value === 'boolean') return { tag: value ? 'true' : 'false' }
  if (typeof value === 'number')
    return { tag: Number.isInteger(value) ? 'integer' : 'real', text: String(value) }
  if (Array.isArray(value)) return { tag: 'array', children: value.map(element) }
  const entries = Object.entries(value as object).filter(([, inner]) => inner !== undefined)
  return {
    tag: 'dict',
    children: entries.flatMap(([key, inner]) => [{ tag: 'key', text: key }, element(inner)]),
  }
}
