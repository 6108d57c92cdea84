// What a picture depends on beside the extension: the browser's version and the fonts of the machine. Where these are
// others, every picture differs and none says anything about the extension.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserKind } from '../drive/find-browser'
import type { Session } from '../drive/session'
import { baselineOf } from './folders'

export interface Machine {
  /** "Chrome 156". */
  readonly browser: string
  /** Of letters and signs as this browser draws them with the fonts that the extension asks for. */
  readonly fonts: string
}

export async function readMachine({ page, evaluate }: Session): Promise<Machine> {
  const version = await page.browser().version()
  const drawn = await evaluate(drawLetters, null)
  return {
    browser: version.replace(/^(\w+)\/(\d+).*$/, '$1 $2'),
    fonts: createHash('sha256').update(drawn).digest('hex').slice(0, 16),
  }
}

/** Runs in a page. */
function drawLetters(): string {
  const canvas = document.createElement('canvas')
  canvas.width = 600
  canvas.height = 200
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  const fonts = [
    '13px system-ui, sans-serif',
    '700 14px system-ui, sans-serif',
    '13px Arial, Helvetica, sans-serif',
  ]
  fonts.forEach((font, line) => {
    context.font = font
    context.fillText('Évaluation œdème ≥ 65 ans ■ ▲ ● ✥ ☐ × – « 15 mg »', 4, 40 * (line + 1))
  })
  return canvas.toDataURL()
}

export const machineFile = (kind: BrowserKind) => join(baselineOf(kind), 'machine.json')

/** One sentence that says what to do; undefined where the pictures in the repository can be compared. */
export function whyNotComparable(kind: BrowserKind, here: Machine): string | undefined {
  const there = JSON.parse(readFileSync(machineFile(kind), 'utf8')) as Machine
  if (there.browser === here.browser && there.fonts === here.fonts) return undefined
  return (
    `The pictures in tests/visual/baseline/${kind} were taken with ${there.browser} and fonts ${there.fonts}, ` +
    `and this machine has ${here.browser} and fonts ${here.fonts}: ` +
    'take new ones from a commit that you trust with "npm run test:visual -- --update", look at them, and commit them.'
  )
}
