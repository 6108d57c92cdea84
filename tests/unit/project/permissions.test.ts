import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { UserManifest } from 'wxt'
import config from '../../../wxt.config'

const ROOT = resolve(import.meta.dirname, '../../..')
const page = readFileSync(join(ROOT, 'docs/PERMISSIONS.md'), 'utf8')
const [, asked = '', notAsked = ''] = page.split(/^## /m)

/** Names in the first column of a table. */
const namesIn = (table: string) =>
  [...table.matchAll(/^\| (.*?) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  )

function manifestOf(browser: string): UserManifest & Record<string, unknown> {
  const make = config.manifest as (env: object) => UserManifest
  const manifest = make({ browser, manifestVersion: 3, mode: 'production', command: 'build' })
  const finish = (config.hooks as Record<string, unknown>)['build:manifestGenerated'] as (
    wxt: object,
    manifest: object,
  ) => void
  finish({}, manifest)
  return manifest as UserManifest & Record<string, unknown>
}

describe.each(['chrome', 'edge', 'firefox'])('the manifest for %s', (browser) => {
  const manifest = manifestOf(browser)

  it('asks for what docs/PERMISSIONS.md explains, and for nothing else', () => {
    const permissions = [...(manifest.permissions ?? []), ...(manifest.host_permissions ?? [])]
    expect(permissions.sort()).toEqual(namesIn(asked).sort())
    expect(permissions.filter((name) => namesIn(notAsked).includes(name))).toEqual([])
  })

  it('declares its page script for the same hosts', () => {
    expect(manifest.content_scripts?.map(({ matches }) => matches)).toEqual([manifest.host_permissions])
  })

  it('opens nothing of ours to pages', () => {
    for (const key of [
      'optional_permissions',
      'optional_host_permissions',
      'web_accessible_resources',
      'externally_connectable',
      'content_security_policy',
    ]) {
      expect(manifest, key).not.toHaveProperty(key)
    }
  })
})

describe('the background', () => {
  const folder = join(ROOT, 'entrypoints/background')
  it.each(readdirSync(folder))('opens no page by itself, neither after an install: %s', (file) => {
    const source = readFileSync(join(folder, file), 'utf8')
    expect(source).not.toMatch(/tabs\.create|windows\.create|openOptionsPage/)
  })
})
