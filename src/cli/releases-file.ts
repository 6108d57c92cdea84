/** `rules/releases.json`: which content each version of a pack stands for. A released version never changes again. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const releasesSchema = z.strictObject({
  releases: z.array(
    z.strictObject({
      pack: z.string().min(1),
      version: z.string().regex(/^\d+\.\d+\.\d+$/),
      /** The day it was released; null: not yet, its content may still change. */
      released: z.iso.date().nullable(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
})

export type Release = z.infer<typeof releasesSchema>['releases'][number]

export const RELEASES_FILE = 'releases.json'

/** Nothing where the file is not there; throws where it cannot be understood. */
export function readReleases(root: string): readonly Release[] | undefined {
  const file = join(root, RELEASES_FILE)
  if (!existsSync(file)) return undefined
  try {
    return releasesSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).releases
  } catch (error) {
    const [issue] = error instanceof z.ZodError ? error.issues : []
    const why = issue ? `${issue.path.join('.')}: ${issue.message}` : String(error)
    throw new Error(`${RELEASES_FILE} cannot be understood: ${why}`)
  }
}

export function writeReleases(root: string, releases: readonly Release[]): void {
  writeFileSync(join(root, RELEASES_FILE), `${JSON.stringify({ releases }, null, 2)}\n`)
}
