import type { ComponentChildren } from 'preact'

interface Props {
  readonly value: string
  readonly children: ComponentChildren
  readonly title?: string
  readonly kind?: 'primary' | 'quiet' | 'tool'
  /** Of a button that folds something away. */
  readonly isExpanded?: boolean
  /** A letter that does the same. */
  readonly shortcut?: string
}

/**
 * A button that only says what it means. Whoever holds the card decides how a press arrives: in a page no click
 * gets past the guard, so the guard itself reports it; `submit` would not do, it never fires in a sandboxed frame.
 */
export function Action({ value, children, title, kind = 'quiet', isExpanded, shortcut }: Props) {
  return (
    <button
      type="button"
      name="action"
      value={value}
      class={`action ${kind}`}
      title={title}
      aria-expanded={isExpanded}
      aria-keyshortcuts={shortcut}
    >
      {children}
    </button>
  )
}
