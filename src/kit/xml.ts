/** XML as text: elements from names, attributes and children, everything escaped. No namespaces of its own, no CDATA. */

export interface XmlElement {
  readonly tag: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly children?: readonly XmlElement[]
  readonly text?: string
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'

export function writeXml(element: XmlElement, indent = ''): string {
  const { tag, attributes = {}, children = [], text } = element
  const words = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
  const open = `${indent}<${tag}${words.join('')}`
  if (text !== undefined) return `${open}>${escapeXml(text)}</${tag}>\n`
  if (children.length === 0) return `${open}/>\n`
  return `${open}>\n${children.map((child) => writeXml(child, `${indent}  `)).join('')}${indent}</${tag}>\n`
}

/** Signs that XML 1.0 does not know at all are dropped: one of them would make the whole file unreadable. */
function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to drop.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll('\n', '&#10;')
  )
}
