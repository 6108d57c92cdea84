/**
 * Which packages really are in a build: the bundler is asked what it wrote, package.json would only say what was
 * wanted. A plugin collects, and after the build `save` leaves the list beside the output, not in it.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, relative } from 'node:path'
import { cwd } from 'node:process'
import type { Plugin } from 'vite'

export interface ShippedPackages {
  readonly plugin: Plugin
  save(file: string): Promise<void>
}

/** Folder of the package of a module, below the project; a package may be nested in another. */
const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/

export function watchShippedPackages(): ShippedPackages {
  const folders = new Set<string>()
  return {
    plugin: {
      name: 'vigie-jak-shipped-packages',
      generateBundle(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue
          for (const [module, { renderedLength }] of Object.entries(chunk.modules)) {
            const [folder] = PACKAGE.exec(relative(cwd(), module).replaceAll('\\', '/')) ?? []
            if (folder !== undefined && renderedLength > 0) folders.add(folder)
          }
        }
      },
    },
    async save(file) {
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, `${JSON.stringify([...folders].sort(), null, 2)}\n`)
    },
  }
}
