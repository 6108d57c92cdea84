/** Rows of text in, one table out, in Markdown or CSV; whatever stands in a cell, the table keeps its shape. */

type Row = readonly string[]

export function markdownTable(header: Row, rows: readonly Row[]): string {
  const lines = [header, header.map(() => '---'), ...rows].map(
    (row) => `| ${row.map(markdownCell).join(' | ')} |`,
  )
  return lines.join('\n')
}

/** A backslash first, or it would undo the escape of the pipe behind it. */
function markdownCell(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/\|/g, '\\|')
    .replace(/\r?\n|\r/g, '<br>')
}

/** RFC 4180: lines end with CR LF, quotes around what needs them, a quote inside written twice. */
export function csvTable(header: Row, rows: readonly Row[]): string {
  return [header, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}

export function csvCell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
