// The built extension as a hospital gets it, in any version: all that `npm run package` writes, from the builds of the tests.

import product from '../../package.json'
import { makePackages } from '../../src/package/make-packages'
import { type Build, readBuild } from '../../src/package/read-build'
import { makeThrowAwayKey } from '../../src/package/signing-key'
import type { Files } from '../../src/package/zip-files'
import { BUILDS } from '../drive/open-session'

/** Every version that it packs is the same extension to a browser. */
export interface Packer {
  /** In Chromium. */
  readonly extensionId: string
  /** @param baseUrl where the files are offered; ends with a slash. */
  pack(version: string, baseUrl: string): Files
}

export function createPacker(): Packer {
  const key = makeThrowAwayKey()
  const chrome = readBuild(BUILDS.chromium)
  const firefox = readBuild(BUILDS.firefox)
  return {
    extensionId: key.extensionId,
    pack: (version, baseUrl) =>
      makePackages({
        product: { ...product, version },
        chrome: withVersion(chrome, version),
        edge: withVersion(chrome, version),
        firefox: withVersion(firefox, version),
        sources: new Map(),
        shipped: [],
        key,
        isThrowAway: false,
        baseUrl,
      }),
  }
}

/** Not signed by Mozilla. */
export function xpiIn(files: Files, version: string): Uint8Array {
  const xpi = files.get(`firefox/${product.name}-${version}-unsigned.xpi`)
  if (xpi === undefined) throw new Error(`No XPI, only ${[...files.keys()].join(', ')}`)
  return xpi
}

function withVersion(build: Build, version: string): Build {
  const manifest = JSON.parse(Buffer.from(build.files.get('manifest.json') ?? []).toString()) as object
  const changed = Buffer.from(JSON.stringify({ ...manifest, version }))
  return { ...build, version, files: new Map([...build.files, ['manifest.json', changed]]) }
}
