// A copy of the built extension in a temporary folder: the browser runs the copy, so that a test may make a newer
// version of it without touching the build.

import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface ExtensionCopy {
  readonly folder: string
  /** "0.1.0" becomes "0.1.1", and so on. */
  bumpVersion(): Promise<void>
  remove(): Promise<void>
}

/** `built` may be left out: then the folder stays empty, for a browser without the extension. */
export async function copyExtension(built: string | undefined): Promise<ExtensionCopy> {
  if (built !== undefined && !existsSync(join(built, 'manifest.json')))
    throw new Error(`There is no built extension in ${built}. Run "npm run build:test" first.`)
  const folder = await mkdtemp(join(tmpdir(), 'vigie-jak-extension-'))
  if (built !== undefined) await cp(built, folder, { recursive: true })
  const manifest = join(folder, 'manifest.json')
  return {
    folder,
    bumpVersion: async () => {
      const content = JSON.parse(await readFile(manifest, 'utf8')) as { version: string }
      content.version = content.version.replace(/\d+$/, (last) => String(Number(last) + 1))
      await writeFile(manifest, JSON.stringify(content))
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
