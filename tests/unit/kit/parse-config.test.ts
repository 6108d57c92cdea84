import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { configOf, exampleInput, parse } from './example'

describe('the config of a hospital', () => {
  it('is accepted as the example in docs shows it', () => {
    const { config, problems } = parse(exampleInput())
    expect(problems).toEqual([])
    expect(config?.values).toMatchObject({ mode: 'reference', sitesAllow: exampleInput().hosts })
  })

  it('must choose the mode', () => {
    const input = exampleInput()
    delete input.settings.mode
    expect(parse(input).problems).toEqual([
      { path: 'settings.mode', sentence: expect.stringMatching(/hospital to choose: assisted.*reference/) },
    ])
  })

  it('gives the sites once, so that browser and extension never disagree', () => {
    const input = exampleInput()
    input.settings.sitesAllow = ['other.example']
    expect(parse(input).problems.map(({ path }) => path)).toEqual(['settings.sitesAllow'])
  })

  it('may name one browser only', () => {
    const { chrome: _chrome, edge: _edge, ...input } = exampleInput()
    expect(configOf(input).chrome).toBeUndefined()
  })

  const WRONG: readonly (readonly [string, string, (input: ReturnType<typeof exampleInput>) => void])[] = [
    ['no organisation', 'organisation', (input) => delete input.organisation],
    ['an empty organisation', 'organisation', (input) => Object.assign(input, { organisation: ' ' })],
    ['no host', 'hosts', (input) => Object.assign(input, { hosts: [] })],
    ['hosts as a text', 'hosts', (input) => Object.assign(input, { hosts: 'dpi.example' })],
    [
      'more hosts than Chrome keeps beside two servers',
      'hosts',
      (input) => Object.assign(input, { hosts: Array(99).fill('a.example') }),
    ],
    ['every host', 'hosts[1]', (input) => input.hosts.splice(1, 1, '*')],
    ['a host with a scheme', 'hosts[0]', (input) => input.hosts.splice(0, 1, 'https://dpi.example')],
    ['a host with a port', 'hosts[0]', (input) => input.hosts.splice(0, 1, 'dpi.example:8443')],
    [
      'a host longer than the setting takes',
      'hosts[0]',
      (input) => input.hosts.splice(0, 1, `${'a'.repeat(250)}.example`),
    ],
    ['a host with a path', 'hosts[0]', (input) => input.hosts.splice(0, 1, 'dpi.example/order')],
    ['a pin that is no truth', 'toolbarPin', (input) => Object.assign(input, { toolbarPin: 'yes' })],
    [
      'a wrong id',
      'chrome.extensionId',
      (input) => Object.assign(input.chrome, { extensionId: 'vigie-jak' }),
    ],
    [
      'a relative address',
      'edge.updateUrl',
      (input) => Object.assign(input.edge, { updateUrl: '/updates.xml' }),
    ],
    [
      'a file for Chrome',
      'chrome.updateUrl',
      (input) => Object.assign(input.chrome, { updateUrl: 'file:///u.xml' }),
    ],
    ['Firefox without a file', 'firefox.installUrl', (input) => delete input.firefox.installUrl],
    [
      'updates of Firefox in clear text',
      'firefox.updateUrl',
      (input) => Object.assign(input.firefox, { updateUrl: 'http://x.example/u.json' }),
    ],
    ['a misspelt name', 'setings', (input) => Object.assign(input, { setings: {} })],
    ['a misspelt name inside', 'edge.updateURL', (input) => Object.assign(input.edge, { updateURL: 'x' })],
    [
      'a switch of signature checks',
      'firefox.unsigned',
      (input) => Object.assign(input.firefox, { unsigned: true }),
    ],
    [
      'a setting that does not exist',
      'settings.colour',
      (input) => Object.assign(input.settings, { colour: 1 }),
    ],
    [
      'a wrong value of a setting',
      'settings.language',
      (input) => Object.assign(input.settings, { language: 'sv' }),
    ],
    ['an unknown mode', 'settings.mode', (input) => Object.assign(input.settings, { mode: 'loud' })],
  ]
  it.each(WRONG)('with %s is refused at %s', (_what, path, spoil) => {
    const input = exampleInput()
    spoil(input)
    const { config, problems } = parse(input)
    expect(config).toBeNull()
    expect(problems.map((problem) => problem.path)).toEqual([path])
    expect(problems[0]?.sentence).toMatch(/expected|unknown name|to choose/)
  })

  it('without any browser is refused', () => {
    const { organisation, hosts, toolbarPin, settings } = exampleInput()
    const { problems } = parse({ organisation, hosts, toolbarPin, settings })
    expect(problems).toEqual([{ path: '(all)', sentence: expect.stringContaining('chrome, edge, firefox') }])
  })

  it('tells all faults at once', () => {
    const input = exampleInput()
    Object.assign(input, { toolbarPin: 1, extra: true })
    input.settings.language = 'sv'
    expect(
      parse(input)
        .problems.map(({ path }) => path)
        .sort(),
    ).toEqual(['extra', 'settings.language', 'toolbarPin'])
  })

  it('of any shape never throws, and every fault has a whole sentence', () => {
    const part = fc.anything()
    const almost = fc.record(
      {
        organisation: part,
        hosts: part,
        toolbarPin: part,
        chrome: part,
        edge: part,
        firefox: part,
        settings: part,
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.oneof(part, almost), (input) => {
        const { config, problems } = parse(input)
        expect(config === null).toBe(problems.length > 0)
        for (const { path, sentence } of problems) {
          expect(path).not.toBe('')
          expect(sentence).not.toMatch(/^kit\.|undefined|^Invalid/)
        }
      }),
    )
  })
})
