// Prepares the pages of real EHRs for the end-to-end tests in tests/ehr/.built: installs their packages and builds
// them, unless what is there was made from these very sources. Run by npm's `pretest`.

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { execPath, exit } from 'node:process'
import { fileURLToPath } from 'node:url'
import { run, runNpm } from './npm'
import { assembleOpenmrs } from './openmrs/assemble'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const BUILT = join(HERE, '.built')
/** Written last, so that a build that was cut short is made again. */
const STAMP = join(BUILT, 'made-from')
const NOT_SOURCES = ['.built', 'node_modules']

function prepareEhrPages(): void {
  const sources = hashSources()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return
  console.error('Preparing the EHR pages of the end-to-end tests (Medplum, OpenMRS)…')
  rmSync(BUILT, { recursive: true, force: true })
  runNpm(['ci', '--prefix', HERE], HERE)
  const vite = join(HERE, 'node_modules/vite/bin/vite.js')
  run(execPath, [vite, 'build', '--config', join(HERE, 'medplum/vite.config.ts')], HERE)
  assembleOpenmrs(join(BUILT, 'openmrs'))
  writeFileSync(STAMP, sources)
}

function hashSources(): string {
  const hash = createHash('sha256')
  for (const file of listFiles(HERE)) hash.update(file).update(readFileSync(join(HERE, file)))
  return hash.digest('hex')
}

/** Paths of every source of this folder, in a steady order. */
function listFiles(folder: string, path = ''): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(
    ({ name }) => !NOT_SOURCES.includes(name),
  )
  return entries
    .flatMap((entry) =>
      entry.isDirectory()
        ? listFiles(join(folder, entry.name), `${path}${entry.name}/`)
        : [path + entry.name],
    )
    .sort()
}

try {
  prepareEhrPages()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  exit(1)
}
