// Writes docs/OPENING.md from what the tests measure. `npx vitest run --project unit tests/unit/project/opening-table.test.ts -u`
// writes the file anew.

import en from '../../src/i18n/en.json'
import { DEMO_CONTEXTS } from './demo-contexts'
import { EHR_CONTEXTS, EHR_NAMES } from './ehr-contexts'
import { readLabelledContexts } from './labelled-contexts'

const INTRODUCTION = `# Where the card opens by itself

Owner question: *in which places does the card open without being asked, and what keeps it closed?*

This file is written by a test (\`tests/opening/write-table.ts\`); every place is measured by the test named above its table.

## What keeps it closed

| restraint | holds for | until | seen and lifted |
|---|---|---|---|
| it opened before | patient, drug and order form | the browser closes | the marker opens the card |
| already answered: the checklist was completed or the note copied | patient and drug, in every order form (a renewal) | the end of the day, or the browser closes | marker and popup say so; "Open again" in the popup |
| not again for this patient | patient, all drugs | the browser closes | card, marker, popup and badge say so; lifted in card or popup |
| not again on this site | host of the tab | the browser closes | card, marker, popup and badge say so; lifted in card or popup |
| \`autoOpen\` is off | everywhere | it is switched on | options |

Underlines and markers stay in all of them. Of what is remembered only keyed hashes and times are kept, 500 at the most, in
\`storage.session\`; the patient is read again for each question, so nothing is said of the next patient.

An order form is recognised after the page was loaded again by the address of its frame without the query, and by what its
author calls the element: its kind, role, type, name and id. Names with a digit or a sign are left out, since frameworks
make them anew each time. No text of the page is a part of it. Two forms of one kind at one address are therefore one: for
the same patient and drug the card opens in the first of them. Another patient, another drug, or a form of another kind
or at another address is another order.

Where the page does not say who is shown, nothing can be remembered for a patient: then each order on the page counts by
itself as long as the page lives, and the card offers no "not again for this patient".
`

export function writeOpeningTable(): string {
  const opens = (value: boolean) => (value ? '**opens once**' : 'stays closed')
  const demo = DEMO_CONTEXTS.map((context) => `| ${context.place} | ${opens(context.opens)} |`)
  const ehr = EHR_CONTEXTS.map(
    (context) => `| ${context.place} | ${EHR_NAMES.map(() => opens(context.opens)).join(' | ')} |`,
  )
  const labelled = [...readLabelledContexts()].flatMap(([file, contexts]) => [
    `\n### ${file}\n`,
    '| page | the card | because of |',
    '|---|---|---|',
    ...contexts.map(
      ({ title, opens: value, reasons }) =>
        `| ${title.replaceAll('|', '\\|')} | ${opens(value)} | ${reasons.map(reasonWords).join('; ')} |`,
    ),
  ])
  return [
    INTRODUCTION,
    '## Real front ends\n',
    'Measured by `tests/e2e/ehr-promises.ts`, in Chromium and Firefox.\n',
    `| place | ${EHR_NAMES.join(' | ')} |`,
    `|---|${EHR_NAMES.map(() => '---|').join('')}`,
    ...ehr,
    '\n## The demonstration\n',
    'Measured by `tests/e2e/fatigue-contexts.test.ts`, in Chromium and Firefox.\n',
    '| place | the card |',
    '|---|---|',
    ...demo,
    '\n## Fixture pages\n',
    'Measured by `tests/browser/detect/order-context.test.ts`.',
    ...labelled,
    '',
  ].join('\n')
}

const reasonWords = (reason: string) =>
  (en as Readonly<Record<string, string>>)[`reason.${reason}`]?.replace(
    'form with {signs}',
    'prescribing form',
  ) ?? reason
