/**
 * `rules release PACK`: records what the version of a pack stands for. With a date the version is released, and its
 * record never changes again; without one it is still being worked on, and may be recorded anew.
 */
import { loadRulesPack } from '../rulespack/load-rules-pack'
import { missingInChangelog, readChangelog } from './changelog'
import { contentHash } from './content-hash'
import { readRulesFolder } from './read-rules-folder'
import { type Release, readReleases, writeReleases } from './releases-file'

/** Gives the sentence to print. Throws, and writes nothing, where the version may not be recorded. */
export function release(root: string, packId: string, released: string | null): string {
  if (released !== null && !isDay(released)) throw new Error(`"${released}" is not a day as 2026-11-22`)
  const folder = readRulesFolder(root)
  const raw = folder.packs.find(({ pack }) => idOf(pack) === packId)
  if (!raw) {
    const known = folder.packs.map(({ pack }) => idOf(pack)).join(', ')
    throw new Error(`there is no pack "${packId}"; packs: ${known}`)
  }
  const loaded = loadRulesPack({ ...folder, ...raw })
  if (!loaded.ok) throw new Error(`${packId} has a problem: ${loaded.problems[0]?.sentence}`)
  const { version } = loaded.pack
  const missing = missingInChangelog(readChangelog(root) ?? '', packId, version)
  if (missing) throw new Error(`CHANGELOG.md lacks ${missing}`)

  const releases = readReleases(root) ?? []
  const sha256 = contentHash(folder, raw.pack, loaded.pack)
  const entry: Release = { pack: packId, version, released, sha256 }
  const before = releases.find((known) => known.pack === packId && known.version === version)
  if (before?.released) {
    if (before.sha256 === sha256) return `${packId} ${version} was released on ${before.released}, unchanged`
    throw new Error(
      `${packId} ${version} was released on ${before.released} with other content: give the pack a new version`,
    )
  }
  writeReleases(
    root,
    before ? releases.map((known) => (known === before ? entry : known)) : [...releases, entry],
  )
  const state = released === null ? 'unreleased' : `released on ${released}`
  return `${packId} ${version} recorded, ${state}, sha256 ${sha256}`
}

function idOf(pack: unknown): unknown {
  return typeof pack === 'object' && pack !== null ? Reflect.get(pack, 'id') : undefined
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(time).toISOString().startsWith(text)
}
