import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { describe, expect, inject, it } from 'vitest'
import { sha256 } from '../../src/package/update-manifests'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const [first, second] = inject('outs')

function sums(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), sha256(readFileSync(path))]))
}

const { version, dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const name = `vigie-jak-${version}`

describe('two clean clones', () => {
  it('make the same packages, byte by byte', () => {
    expect(sums(second)).toEqual(sums(first))
  })

  it('make every kind of package', () => {
    expect(Object.keys(sums(first))).toEqual([
      'SHA256SUMS',
      ...['chrome', 'edge'].flatMap((browser) => [
        `${browser}/updates.xml`,
        `${browser}/${name}-${browser}.zip`,
        `${browser}/${name}.crx`,
      ]),
      'firefox/updates.json',
      `firefox/${name}-firefox.zip`,
      `firefox/${name}-unsigned.xpi`,
      `${name}-sources.zip`,
      `${name}.cdx.json`,
    ])
  })

  it('put a manifest and no key, map or source into what browsers load', () => {
    for (const [path, sizes] of [
      [`chrome/${name}-chrome.zip`, 2e6],
      [`firefox/${name}-firefox.zip`, 2e6],
    ] as const) {
      const files = unzipSync(readFileSync(join(first, path)))
      expect(JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString())).not.toHaveProperty('key')
      expect(Object.keys(files).filter((file) => /\.(map|ts|tsx|pem)$/.test(file))).toEqual([])
      expect(Object.values(files).reduce((sum, { length }) => sum + length, 0)).toBeLessThan(sizes)
    }
  })

  it('list every package that is shipped, with its licence', () => {
    const { components } = JSON.parse(readFileSync(join(first, `${name}.cdx.json`), 'utf8'))
    const names = components.map(({ group, name }: { group?: string; name: string }) =>
      group ? `${group}/${name}` : name,
    )
    expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)))
    for (const { licenses } of components) expect(licenses).toHaveLength(1)
  })

  it('leave no key in the sources', () => {
    const sources = unzipSync(readFileSync(join(first, `${name}-sources.zip`)))
    const keys = Object.entries(sources).filter(([, bytes]) =>
      /-----BEGIN (RSA |EC )?PRIVATE KEY-----\n[A-Za-z0-9+/=\n]{200}/.test(
        Buffer.from(bytes).toString('latin1'),
      ),
    )
    expect(keys.map(([file]) => file)).toEqual([])
  })
})
