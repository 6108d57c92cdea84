// Two patients on one page: the banner of the open one, and a list of others. The organisation says which is which.

import { afterEach, describe, expect, it } from 'vitest'
import { createInSlices } from '../../../src/patient/in-slices'
import { readPageTexts } from '../../../src/patient/page-texts'
import { readIdentity } from '../../../src/patient/read-identity'
import { readSuggestions } from '../../../src/patient/read-suggestions'
import { atOnce } from '../../unit/patient/at-once'

afterEach(() => {
  document.body.innerHTML = ''
})

const BANNER =
  '<header id="banner"><b>Nom : TEST Alice</b> <span>Né(e) le 14/03/1958 (68 ans)</span></header>'
const OTHERS = `<section><h2>Salle d'attente</h2><ul>
  <li>Nom : ESSAI Bruno, né le 02/11/1994 (32 ans), fumeur</li></ul></section>`
const TODAY = { year: 2026, month: 11, day: 29 }

async function read(html: string, ...areas: string[]) {
  document.body.innerHTML = html
  return readAgain(areas)
}
async function readAgain(areas: readonly string[]) {
  const access = { openShadowRoot: (host: Element) => host.shadowRoot, isOurs: () => false, areas }
  const { texts, isAreaFound } = await readPageTexts(
    document,
    access,
    createInSlices(async () => {}),
  )
  return {
    texts,
    isAreaFound,
    identity: atOnce(readIdentity(texts)),
    facts: atOnce(readSuggestions(texts, TODAY)).map(({ fact, value }) => `${fact} ${value}`),
  }
}

describe('areas that the organisation names for the patient', () => {
  it('give the identity of the banner, whoever else is on the page', async () => {
    expect((await read(BANNER + OTHERS)).identity).toBeUndefined()
    const { identity, facts, isAreaFound } = await read(BANNER + OTHERS, '#banner')
    expect(identity).toEqual({ name: 'alice test', birthDate: '1958-03-14' })
    expect(facts).toEqual(['ageYears 68'])
    expect(isAreaFound).toBe(true)
  })

  it('say nobody where they are not on the page, hidden, or not known to this browser', async () => {
    for (const [html, selector] of [
      [OTHERS, '#banner'],
      [BANNER.replace('<header', '<header hidden') + OTHERS, '#banner'],
      [BANNER + OTHERS, '#banner:not-yet-known'],
    ] as const) {
      const { texts, isAreaFound } = await read(html, selector)
      expect(texts, selector).toEqual([])
      expect(isAreaFound).toBe(false)
    }
  })

  it('give facts of several areas, each under its headings, also those outside of the area', async () => {
    const problems = (title: string) =>
      `<section><h2>${title}</h2><ul class="lines"><li>Infarctus du myocarde en 2016</li></ul></section>`
    const own = await read(BANNER + problems('Antécédents') + OTHERS, '#banner', '.lines')
    expect(own.facts.toSorted()).toEqual(['ageYears 68', 'cardiovascular yes'])
    const family = await read(BANNER + problems('Antécédents familiaux') + OTHERS, '#banner', '.lines')
    expect(family.facts).toEqual(['ageYears 68'])
  })

  it('reach into shadow roots, and out of one that stands in an area', async () => {
    document.body.innerHTML = `<div id="banner"><x-name></x-name></div><x-app></x-app>`
    const attach = (name: string, html: string) => {
      const host = document.querySelector(name) as Element
      host.attachShadow({ mode: 'open' }).innerHTML = html
    }
    attach('x-name', BANNER.replace('id="banner"', ''))
    attach('x-app', `<ul class="lines"><li>Tabac : 1 paquet par jour</li></ul>${OTHERS}`)
    const { identity, facts } = await readAgain(['#banner', '.lines'])
    expect(identity).toEqual({ name: 'alice test', birthDate: '1958-03-14' })
    expect(facts.toSorted()).toEqual(['ageYears 68', 'smoking yes'])
  })

  it('never say what stands in them only in part', async () => {
    const line = '<p>Patient : <span id="a">Nom : TEST Alice</span> <span>Nom : ESSAI Bruno</span></p>'
    expect((await read(line, '#a')).texts.map(({ text }) => text)).not.toContain(
      expect.stringMatching('Bruno'),
    )
    const row = `<table><tr><td>68 ans</td><td id="a">Tabac : oui</td></tr></table>`
    expect((await read(row, '#a')).texts).toEqual([])
    expect((await read('<dl><dt>ESSAI Bruno</dt><dd id="a">Tabac : oui</dd></dl>', '#a')).texts).toEqual([])
  })

  it('are found beside a form whose fields are named like properties of the DOM', async () => {
    const form = `<form><input name="parentNode"><input name="childNodes">${BANNER}</form>`
    expect((await read(form + OTHERS, '#banner')).identity?.name).toBe('alice test')
  })
})
