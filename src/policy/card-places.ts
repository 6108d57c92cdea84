/**
 * Where the card was moved to, by site: in `storage.session`, so until the browser closes, and nowhere else. Host names
 * and two numbers; nothing of a page or a patient.
 */
import type { CardPlace } from '../model/card-place'
import { browser } from '../platform/extension-api'

const KEY = 'cardPlaces'
/** The sites moved on last; a workstation works with a handful. */
const MAX_SITES = 50

type Places = Readonly<Record<string, CardPlace>>

export async function readCardPlace(host: string): Promise<CardPlace | null> {
  const places = await readAll()
  return Object.hasOwn(places, host) ? (places[host] ?? null) : null
}

/** @param place null: the card finds its place by itself again. */
export async function rememberCardPlace(host: string, place: CardPlace | null): Promise<void> {
  const others = Object.entries(await readAll()).filter(([site]) => site !== host)
  const kept = place ? [...others, [host, place] as const].slice(-MAX_SITES) : others
  await browser.storage.session.set({ [KEY]: Object.fromEntries(kept) })
}

const readAll = async () => ((await browser.storage.session.get(KEY))[KEY] ?? {}) as Places
