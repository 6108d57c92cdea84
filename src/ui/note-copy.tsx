/** Buttons that copy a note, and the note as text to select where the browser refuses. */
import { useState } from 'preact/hooks'
import { Action } from './action'
import type { Options } from './form-options'
import type { Texts } from './texts'

export type NoteState =
  | { readonly kind: 'none' | 'copied' }
  | { readonly kind: 'manual'; readonly text: string }

export interface NoteCopy {
  readonly state: NoteState
  copy(text: string): Promise<void>
  /** A note that was copied before an answer changed must not go on saying so. */
  forget(): void
}

export function useNoteCopy(copyText: (text: string) => Promise<boolean>): NoteCopy {
  const [state, setState] = useState<NoteState>({ kind: 'none' })
  return {
    state,
    copy: async (text) => setState((await copyText(text)) ? { kind: 'copied' } : { kind: 'manual', text }),
    forget: () => setState({ kind: 'none' }),
  }
}

interface Props {
  readonly texts: Texts
  readonly state: NoteState
  readonly actions: Options
}

/** The first action is the main one. */
export function NoteActions({ texts, state, actions }: Props) {
  const { messages } = texts
  return (
    <>
      <p class="actions">
        {actions.map(([value, label, lang], i) => (
          <Action key={value} value={value} kind={i === 0 ? 'primary' : 'quiet'}>
            <span lang={lang}>{label}</span>
          </Action>
        ))}
        <span role="status">{state.kind === 'copied' && messages('card.noteCopied')}</span>
      </p>
      {state.kind === 'manual' && (
        <label class="manual-note">
          {messages('card.noteManual')}
          <textarea readOnly rows={8} value={state.text} lang={texts.lang} />
        </label>
      )}
    </>
  )
}
