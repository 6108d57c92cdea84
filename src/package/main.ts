/**
 * The `package` command: builds all three targets unless told that they are built, and writes every package to
 * `.output/package`. Says on stderr what is only good for trying out, and why.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { env, execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseOptions, UsageError } from '../cli/options'
import { makePackages } from './make-packages'
import { readBuild } from './read-build'
import type { PackageFacts } from './sbom'
import { makeThrowAwayKey, readSigningKey, type SigningKey } from './signing-key'
import { changedFiles, readSourceFiles } from './source-files'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const TRIAL_URL = 'http://127.0.0.1:8000/'
const TARGETS = { chrome: 'chrome-mv3', edge: 'edge-mv3', firefox: 'firefox-mv3' } as const

const USAGE = `Usage: package [--key FILE] [--base-url URL] [--signed-xpi FILE] [--out DIR] [--built]
  --key FILE         RSA key in PEM that signs the CRX; or its text in VIGIE_JAK_KEY. Without: a throw-away key
  --base-url URL     where the hospital's server offers the folder, for the update manifests; or VIGIE_JAK_BASE_URL
  --signed-xpi FILE  the XPI as Mozilla signed it; checked against this build
  --out DIR          instead of .output/package; its content is replaced
  --built            the three builds in .output are those of these sources: do not build again`

const EXIT_WRONG = 1
const EXIT_USAGE = 2

async function run(words: readonly string[]): Promise<void> {
  const { values, flags } = parseOptions(words, {
    values: ['key', 'base-url', 'signed-xpi', 'out'],
    flags: ['built'],
  })
  const chosenKey = await readChosenKey(values.key)
  const baseUrl = readBaseUrl(values['base-url'] ?? env.VIGIE_JAK_BASE_URL)
  const signedXpi = values['signed-xpi'] === undefined ? undefined : await readFile(values['signed-xpi'])
  if (!flags.has('built')) buildAll()
  const key = chosenKey ?? makeThrowAwayKey()
  const files = makePackages({
    product: await packageFacts(ROOT),
    chrome: readBuild(join(ROOT, '.output', TARGETS.chrome)),
    edge: readBuild(join(ROOT, '.output', TARGETS.edge)),
    firefox: readBuild(join(ROOT, '.output', TARGETS.firefox)),
    sources: readSourceFiles(ROOT),
    shipped: await readShipped(),
    key,
    isThrowAway: chosenKey === undefined,
    baseUrl: baseUrl ?? TRIAL_URL,
    signedXpi,
  })
  const out = values.out ?? join(ROOT, '.output/package')
  await writeFolder(out, files)
  process.stdout.write(`${[...files.keys()].map((path) => join(out, path)).join('\n')}\n`)
  process.stdout.write(`extension id (Chrome, Edge): ${key.extensionId}\n`)
  const changed = changedFiles(ROOT).length
  warn([
    changed > 0 && `${changed} files differ from the commit: nobody can make these packages again from it`,
    chosenKey === undefined &&
      'no key given: the CRX is signed with a throw-away key, for trying out only (--key FILE)',
    baseUrl === undefined && `no server given: the update manifests name ${TRIAL_URL} (--base-url URL)`,
    signedXpi === undefined && 'the XPI is unsigned; see docs/DEPLOYMENT.md for the signature by Mozilla',
  ])
}

async function readChosenKey(file: string | undefined): Promise<SigningKey | undefined> {
  if (file !== undefined) return readSigningKey(await readFile(file, 'utf8'), file)
  return env.VIGIE_JAK_KEY ? readSigningKey(env.VIGIE_JAK_KEY, 'VIGIE_JAK_KEY') : undefined
}

function readBaseUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  if (!URL.canParse(text) || !/^https?:/.test(text)) {
    throw new UsageError(`"${text}" is no address that begins with https:// or http://`)
  }
  return text.endsWith('/') ? text : `${text}/`
}

function buildAll(): void {
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs')
  // Under another NODE_ENV the bundler writes a development build, with the paths of this machine in it.
  const clean = { ...env, NODE_ENV: 'production' }
  for (const words of [['chrome'], ['edge'], ['firefox', '--mv3']]) {
    const build = spawnSync(execPath, [wxt, 'build', '-b', ...words], {
      cwd: ROOT,
      encoding: 'utf8',
      env: clean,
    })
    if (build.status !== 0)
      throw new Error(`the build for ${words[0]} failed\n${build.stdout}${build.stderr}`)
  }
}

async function packageFacts(folder: string): Promise<PackageFacts> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as PackageFacts
}

/** What any of the three builds contains. */
async function readShipped(): Promise<readonly PackageFacts[]> {
  const folders = new Set<string>()
  for (const target of Object.values(TARGETS)) {
    const file = join(ROOT, '.output/shipped', `${target}.json`)
    if (!existsSync(file)) throw new Error(`${file} is missing: build without --built`)
    for (const folder of JSON.parse(await readFile(file, 'utf8')) as string[]) folders.add(folder)
  }
  return Promise.all([...folders].sort().map((folder) => packageFacts(join(ROOT, folder))))
}

async function writeFolder(out: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await rm(out, { recursive: true, force: true })
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(out, path)), { recursive: true })
    await writeFile(join(out, path), bytes)
  }
}

function warn(lines: readonly (string | false)[]): void {
  for (const line of lines) if (line) process.stderr.write(`package: ${line}\n`)
}

run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`package: ${error instanceof Error ? error.message : String(error)}\n`)
  if (error instanceof UsageError) process.stderr.write(`${USAGE}\n`)
  process.exitCode = error instanceof UsageError ? EXIT_USAGE : EXIT_WRONG
})
