// Runs axe-core on our closed root: in the isolated world that the driver has on the page, where the root is known, and
// where it can be shown to axe without the page seeing it. On pages of the extension it runs as on any page.

import axe from 'axe-core'
import type { Page } from 'puppeteer-core'
import type { Session } from './session'

export interface Violation {
  readonly rule: string
  readonly nodes: readonly string[]
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds fault with; also how many rules it tried, so that none tried is no success. */
export interface Checked {
  readonly violations: readonly Violation[]
  readonly passes: number
}

export async function checkAccessibility({ surface }: Session): Promise<Checked> {
  const answers = await surface.read(runAxe, { source: axe.source, tags: TAGS })
  const found = await Promise.all(answers.map(({ value }) => value))
  return {
    violations: found.flatMap(({ violations }) => violations),
    passes: found.reduce((sum, { passes }) => sum + passes, 0),
  }
}

/**
 * A whole page of the extension.
 * @param leftOut selectors of what stands there for a page of others.
 */
export async function checkPageAccessibility(page: Page, leftOut: string[] = []): Promise<Checked> {
  // As an expression of the debugger: the policy of an extension page forbids `eval`.
  await page.evaluate(`${axe.source}; undefined`)
  return page.evaluate(
    async (tags, exclude): Promise<Checked> => {
      const world = globalThis as unknown as { axe: typeof axe }
      const { violations, passes } = await world.axe.run(
        { exclude },
        { runOnly: tags, resultTypes: ['violations', 'passes'] },
      )
      return {
        violations: violations.map(({ id, nodes }) => ({ rule: id, nodes: nodes.map(({ html }) => html) })),
        passes: passes.length,
      }
    },
    TAGS,
    leftOut,
  )
}

/** Runs on our root. */
async function runAxe(root: ShadowRoot, words: { source: string; tags: string[] }): Promise<Checked> {
  const world = globalThis as unknown as { axe?: typeof axe }
  if (!world.axe) new Function(words.source).call(globalThis)
  Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true })
  const { violations, passes } = await (world.axe as typeof axe).run(root.host as HTMLElement, {
    runOnly: words.tags,
    resultTypes: ['violations', 'passes'],
    // Our part of the page, not the page: its landmarks and its one main heading are its own.
    rules: { region: { enabled: false } },
  })
  return {
    violations: violations.map(({ id, nodes }) => ({ rule: id, nodes: nodes.map(({ html }) => html) })),
    passes: passes.length,
  }
}
