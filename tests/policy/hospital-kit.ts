// The policy kit of a hospital whose record system is on this machine: what the browsers of these tests are given is the
// file that IT gets, and each file says what only a test adds to it.

import { pageMessagesIn } from '../../src/i18n/page-messages'
import { makeKit } from '../../src/kit/make-kit'
import { parseConfig } from '../../src/kit/parse-config'
import { JURISDICTIONS } from '../../src/rulespack/built-in'

export interface HospitalKit {
  /** Managed values, as the extension must find them. */
  readonly values: object
  /** The JSON of one of its files. */
  // biome-ignore lint/suspicious/noExplicitAny: a test changes policies at will
  policies(path: 'linux/chrome/vigie-jak.json' | 'firefox/policies.json'): any
}

/** @param decisions of the hospital, as in docs/hospital.example.json. */
export function hospitalKit(decisions: object): HospitalKit {
  const input = {
    organisation: 'Hôpital de l’Exemple',
    hosts: ['127.0.0.1'],
    toolbarPin: true,
    ...decisions,
  }
  const { config, problems } = parseConfig(input, JURISDICTIONS, pageMessagesIn('en'))
  if (config === null) throw new Error(JSON.stringify(problems))
  const files = makeKit(config)
  return {
    values: config.values,
    policies(path) {
      const found = files.find((file) => file.path === path)
      if (found === undefined) throw new Error(`The kit has no ${path}.`)
      return JSON.parse(new TextDecoder().decode(found.bytes))
    },
  }
}
