/** `npm run settings`: writes what is derived from the table of settings. A test fails when it is not up to date. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { settingsDocuments } from './settings-documents'

for (const [path, text] of Object.entries(settingsDocuments())) {
  writeFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), text)
}
