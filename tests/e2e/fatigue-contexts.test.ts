// Where the card opens by itself in the demonstration, and where it does not: the table in docs/OPENING.md.

import { describe, it } from 'vitest'
import { CARD } from '../drive/answer-card'
import { staysTrue } from '../drive/wait-for'
import { DEMO_CONTEXTS } from '../opening/demo-contexts'
import { BROWSERS, freshDemo, withSession } from './with-session'

describe.each(BROWSERS)('the card in %s', (kind) => {
  const stage = withSession(kind)

  it.each(DEMO_CONTEXTS)('$place: opens by itself, $opens', async ({ path, opens, walk }) => {
    await freshDemo(stage, path)
    const { session } = stage
    await walk(session)
    if (opens) await session.surface.waitFor(CARD)
    else await staysTrue('no card opens by itself', async () => !(await session.surface.isShown(CARD)))
  })
})
