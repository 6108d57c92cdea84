import { describe, expect, it } from 'vitest'
import { pageMessagesIn } from '../../../src/i18n/page-messages'
import { exportKit, startConfig } from '../../../src/kit/export-kit'
import { JURISDICTIONS } from '../../../src/rulespack/built-in'
import { exampleInput, ID, kitOf } from './example'

const messages = pageMessagesIn('fr')
const make = (text: string) => exportKit(text, JURISDICTIONS, messages)

describe('the export of the options page', () => {
  it('makes the same files as the command', () => {
    expect(make(JSON.stringify(exampleInput()))).toEqual({ files: [...kitOf(exampleInput()).values()] })
  })

  it('says what is no JSON', () => {
    expect(make('{')).toEqual({
      problems: [{ path: '(all)', sentence: expect.stringMatching(/pas du JSON/) }],
    })
  })

  it('starts from what is set here, and leaves to the hospital what it must choose', () => {
    const text = startConfig({ mode: 'assisted', language: 'en', sitesAllow: ['dpi.example'] }, ID)
    const start = JSON.parse(text)
    expect(start).toMatchObject({ hosts: ['dpi.example'], settings: { mode: '', language: 'en' } })
    const outcome = make(text)
    expect('problems' in outcome && outcome.problems.map(({ path }) => path).sort()).toEqual([
      'organisation',
      'settings.mode',
    ])
    expect(
      make(JSON.stringify({ ...start, organisation: 'CH', settings: { mode: 'reference' } })),
    ).toHaveProperty('files')
  })
})
