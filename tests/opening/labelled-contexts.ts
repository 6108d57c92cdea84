// The labelled fixture pages of the order context, as their labels say; `order-context.test.ts` holds the product to
// each of them in a real browser.

import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export interface LabelledContext {
  readonly title: string
  readonly opens: boolean
  readonly reasons: readonly string[]
}

const FOLDER = resolve(import.meta.dirname, '../browser/detect/order-states')

/** By file name without its ending. */
export function readLabelledContexts(): ReadonlyMap<string, readonly LabelledContext[]> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.html'))
  return new Map(
    files.sort().map((name) => [
      name.replace('.html', ''),
      [...readFileSync(join(FOLDER, name), 'utf8').matchAll(/<template\s([^>]*)>/g)].map(
        ([, attributes = '']) => ({
          title: attribute(attributes, 'title') ?? '',
          opens: attribute(attributes, 'data-order') !== null,
          reasons: (attribute(attributes, 'data-reasons') ?? '').split(' ').filter(Boolean),
        }),
      ),
    ]),
  )
}

const attribute = (attributes: string, name: string): string | null =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? null
