// Every kind of frame gets its warning, and each drug is marked where it stands.

import { describe, expect, it } from 'vitest'
import { markerOf } from '../drive/answer-card'
import { waitFor } from '../drive/wait-for'
import { frameOf } from './frame-of'
import { highlightedTexts } from './page-state'
import { BROWSERS, withSession } from './with-session'

const paragraph = (text: string) => `<!doctype html><body><p style="margin:40px 8px">${text}</p>`

/** `localhost` and `127.0.0.1` are two sites for a browser: the frame gets a process of its own. */
const framesPage = (otherSite: string) => `<!doctype html><html lang="fr"><title>Cadres</title><body>
  <p>Cadres de toutes sortes</p>
  <iframe name="srcdoc" srcdoc="<p style='margin:40px 8px'>Xeljanz 5 mg</p>"></iframe>
  <iframe name="blank"></iframe>
  <iframe name="other-site" src="${otherSite}"></iframe>
  <iframe name="sandboxed" sandbox src="/sandboxed"></iframe>
  <iframe name="blob"></iframe>
  <script>
    frames.blank.document.body.innerHTML = '<p style="margin:40px 8px">Olumiant 2 mg</p>'
    const letter = new Blob(['<p style="margin:40px 8px">Cibinqo 100 mg</p>'], { type: 'text/html' })
    document.querySelector('[name=blob]').src = URL.createObjectURL(letter)
  </script>`

const EXPECTED = [
  ['srcdoc', 'tofacitinib', 'Xeljanz'],
  ['blank', 'baricitinib', 'Olumiant'],
  ['other-site', 'upadacitinib', 'Rinvoq'],
  ['sandboxed', 'filgotinib', 'Jyseleca'],
  ['blob', 'abrocitinib', 'Cibinqo'],
] as const

describe.each(BROWSERS)('frames in %s', (kind) => {
  const pages: Record<string, string> = {
    '/other': paragraph('Rinvoq 15 mg'),
    '/sandboxed': paragraph('Jyseleca 200 mg'),
  }
  const stage = withSession(kind, pages)

  it.each(EXPECTED)('marks the frame %s', async (name, drugId, surfaceForm) => {
    const { session, server } = stage
    pages['/frames'] = framesPage(`${server.origin.replace('127.0.0.1', 'localhost')}/other`)
    await session.goto(`${server.origin}/frames`)
    const frame = await frameOf(session, name)
    await waitFor(`${surfaceForm} to be underlined`, async () =>
      (await highlightedTexts(session, frame)).includes(surfaceForm),
    )
    await session.surface.waitFor(markerOf(drugId))
    expect(await highlightedTexts(session)).toEqual([])
  })
})
