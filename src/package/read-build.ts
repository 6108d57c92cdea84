/** A built extension: its files by name, and what its manifest says. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Files } from './zip-files'

export interface Build {
  readonly files: Files
  readonly version: string
  /** Of the browser. */
  readonly minimumVersion: string
}

interface Manifest {
  readonly version: string
  readonly minimum_chrome_version?: string
  readonly browser_specific_settings?: { readonly gecko?: { readonly strict_min_version?: string } }
}

export function readBuild(folder: string): Build {
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`There is no built extension in ${folder}: run "npm run build" first`)
  }
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name)
        return [relative(folder, path).split(sep).join('/'), readFileSync(path)] as const
      }),
  )
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
  const minimumVersion =
    manifest.minimum_chrome_version ?? manifest.browser_specific_settings?.gecko?.strict_min_version
  if (minimumVersion === undefined) throw new Error(`The manifest in ${folder} names no oldest browser`)
  return { files, version: manifest.version, minimumVersion }
}
