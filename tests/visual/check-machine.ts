// Asks the browsers of this machine whether they draw as those with which the pictures in the repository were taken.
// Exit code 0: yes. 3: no, and why in one sentence for each browser. Anything else: it could not be found out.

import { exit } from 'node:process'
import type { BrowserKind } from '../drive/find-browser'
import { openSession } from '../drive/open-session'
import { readMachine, whyNotComparable } from './machine'

const NOT_COMPARABLE = 3

async function reasonOf(kind: BrowserKind): Promise<string | undefined> {
  const session = await openSession(kind, { withExtension: false })
  try {
    return whyNotComparable(kind, await readMachine(session))
  } finally {
    await session.close()
  }
}

const reasons = (await Promise.all([reasonOf('chromium'), reasonOf('firefox')])).filter(
  (reason) => reason !== undefined,
)
for (const reason of reasons) console.log(reason)
if (reasons.length > 0) exit(NOT_COMPARABLE)
