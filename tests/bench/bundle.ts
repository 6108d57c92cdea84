// Bundles the in-page part with the product's own source, by the tools and for the target of the product's build.

import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, type Plugin, type Rolldown } from 'vite'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const ENTRY = fileURLToPath(new URL('in-page/bench.ts', import.meta.url))

/** @param source the checkout whose `src` is measured; this one unless given. */
export async function bundleBench(source = ROOT): Promise<string> {
  const from = resolve(source)
  const plugins = await import(pathToFileURL(resolve(from, 'src/cli/drug-terms-plugin.ts')).href)
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [plugins.drugTermsPlugin(), takeSourceFrom(from)],
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      lib: { entry: ENTRY, formats: ['iife'], name: 'bench' },
    },
  })
  const [{ output }] = result as [Rolldown.RolldownOutput]
  return output[0].code
}

/** Leads imports of this checkout's `src` to the same file of the other. */
function takeSourceFrom(other: string): Plugin {
  return {
    name: 'vigie-jak:source',
    enforce: 'pre',
    resolveId(id, importer) {
      if (!id.startsWith('.') || importer === undefined) return undefined
      const path = resolve(importer, '..', id)
      const own = resolve(ROOT, 'src')
      return path.startsWith(own) ? `${resolve(other, 'src')}${path.slice(own.length)}.ts` : undefined
    },
  }
}
