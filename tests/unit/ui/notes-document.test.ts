import { describe, expect, it } from 'vitest'
import { notesDocument } from './notes-document'

describe('docs/NOTES.md', () => {
  it('holds the notes and pages as the product writes them (npm run notes writes it anew)', async () => {
    await expect(notesDocument(), 'docs/NOTES.md is old: npm run notes').toMatchFileSnapshot(
      '../../../docs/NOTES.md',
    )
  })
})
