import { describe, expect, it } from 'vitest'
import { isSameScene, nameOf } from '../../visual/shot'
import { SHOTS, STATES } from '../../visual/shots'

describe('the table of pictures', () => {
  it('shows every state at least once, each picture under a name of its own', () => {
    const shown = new Set<string>(SHOTS.map(({ state }) => state))
    expect([...shown].sort()).toEqual(Object.keys(STATES).sort())
    expect(new Set(SHOTS.map(nameOf)).size).toBe(SHOTS.length)
  })

  it('shows the card in every theme, size and language', () => {
    const card = SHOTS.filter(({ state }) => state.startsWith('card-'))
    expect(new Set(card.map(({ theme }) => theme)).size).toBe(3)
    expect(new Set(card.map(({ size }) => size)).size).toBe(3)
    expect(new Set(card.map(({ language }) => language)).size).toBe(2)
  })

  it('has the themes of one scene together, so that none is set up twice', () => {
    const isBegun = SHOTS.map((shot, i) => {
      const before = SHOTS[i - 1]
      return before === undefined || !isSameScene(before, shot)
    })
    const scenes = new Set(SHOTS.map((shot) => nameOf({ ...shot, theme: 'light' })))
    expect(isBegun.filter(Boolean).length).toBe(scenes.size)
  })
})
