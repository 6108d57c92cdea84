// Makes a front end of OpenMRS 3 out of the built modules in the npm registry, as `openmrs assemble` does: the app
// shell's files, one folder a module, and an index page that names the modules and their routes.

import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { run, runNpm } from '../npm'
import modules from './modules.json'

type Name = keyof typeof modules

const SHELL = '@openmrs/esm-app-shell'
const NAMES = Object.keys(modules) as Name[]

/** `folder` is served as /openmrs/; the modules expect their own files below /openmrs/spa/. */
export function assembleOpenmrs(folder: string): void {
  const spa = join(folder, 'spa')
  const imports: Record<string, string> = {}
  const routes: Record<string, unknown> = {}
  unpackModules((name) => join(spa, name === SHELL ? '' : basename(name)))
  for (const name of NAMES) {
    if (name === SHELL) continue
    const place = basename(name)
    imports[name] = `./${place}/openmrs-${place}.js`
    routes[name] = JSON.parse(readFileSync(join(spa, place, 'routes.json'), 'utf8'))
  }
  const shellPage = readFileSync(join(spa, 'index.html'), 'utf8')
  writeFileSync(join(folder, 'index.html'), indexPage(shellPage, { imports }, routes))
}

/**
 * The modules are packed and not installed: as dependencies they name what they were compiled with (a compiler, a
 * design system, tags that no longer exist), and their built files need none of it.
 */
function unpackModules(placeOf: (name: Name) => string): void {
  const folder = mkdtempSync(join(tmpdir(), 'openmrs-'))
  try {
    runNpm(['pack', ...NAMES.map((name) => `${name}@${modules[name].version}`)], folder)
    for (const name of NAMES) {
      const { version, integrity } = modules[name]
      const archive = `${name.replace('@', '').replace('/', '-')}-${version}.tgz`
      const digest = createHash('sha512')
        .update(readFileSync(join(folder, archive)))
        .digest('base64')
      if (`sha512-${digest}` !== integrity)
        throw new Error(`${name}@${version} is not the package that modules.json names.`)
      mkdirSync(placeOf(name), { recursive: true })
      const only = ['--strip-components=2', '--exclude=*.map', 'package/dist']
      run('tar', ['-xzf', archive, '-C', placeOf(name), ...only], folder)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Without the service worker, which would answer in place of the tests' server. */
function indexPage(shellPage: string, importMap: object, routes: object): string {
  return shellPage
    .replaceAll(/<link rel="preload"[^>]*>/g, '')
    .replace(/(<script type="systemjs-importmap")[^>]*>/, `$1>${JSON.stringify(importMap)}`)
    .replace(/(<script type="openmrs-routes")[^>]*>/, `$1>${JSON.stringify(routes)}`)
    .replace('offline: true', 'offline: false')
}
