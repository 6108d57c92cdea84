/** One sample of every kind of place in which a page may name a drug, and of what must not be read. */

/** `counted`: cannot be read by anyone, and is said to be unreadable. */
export type Outcome = 'read' | 'notRead' | 'counted'

export interface SampleNames {
  /** A name of a drug of the restriction, of 7 letters or more. */
  readonly name: string
  readonly code: string
  /** A drug that is not of the restriction. */
  readonly otherName: string
}

export interface Sample {
  readonly expected: Outcome
  /** Puts the sample into its area; what comes later is done by what it gives back. */
  readonly build: (area: HTMLElement, names: SampleNames) => (() => void) | undefined
}

const make = <K extends keyof HTMLElementTagNameMap>(
  area: HTMLElement,
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
): HTMLElementTagNameMap[K] => {
  const element = Object.assign(document.createElement(tag), properties)
  area.append(element)
  return element
}

/** What a build gives back where nothing comes later. */
const done = undefined

const inRoot =
  (mode: ShadowRootMode): Sample['build'] =>
  (area, { name }) => {
    make(area, 'div').attachShadow({ mode }).append(name)
    return done
  }

const inFrame =
  (content: (names: SampleNames) => string): Sample['build'] =>
  (area, names) => {
    make(area, 'iframe', { srcdoc: content(names), title: area.dataset.kind ?? '', height: '40' })
    return done
  }

const field =
  (
    tag: 'input' | 'textarea',
    properties: Partial<HTMLInputElement & HTMLTextAreaElement> = {},
  ): Sample['build'] =>
  (area, { name }) => {
    make(area, tag, { ...properties, value: name, ariaLabel: area.dataset.kind ?? '' })
    return done
  }

const text =
  (write: (names: SampleNames) => string): Sample['build'] =>
  (area, names) => {
    make(area, 'p', { textContent: write(names) })
    return done
  }

/** Halves of a name; what stands between them may not keep it from being read. */
const split = (name: string): [string, string] => [name.slice(0, 3), name.slice(3)]

export const SAMPLES = {
  text: { expected: 'read', build: text(({ name }) => name) },
  splitText: {
    expected: 'read',
    build(area, { name }) {
      const [start, end] = split(name)
      const line = make(area, 'p')
      make(line, 'b', { textContent: start })
      make(line, 'i', { textContent: end })
      return done
    },
  },
  softHyphen: { expected: 'read', build: text(({ name }) => split(name).join('\u00ad')) },
  // One letter twice: one edit away.
  misspelling: { expected: 'read', build: text(({ name }) => name.slice(0, 4) + name.slice(3)) },
  code: { expected: 'read', build: text(({ code }) => code) },
  laterText: {
    expected: 'read',
    build:
      (area, { name }) =>
      () =>
        void make(area, 'p', { textContent: name }),
  },
  changedText: {
    expected: 'read',
    build(area, { name }) {
      const words = document.createTextNode('…')
      make(area, 'p').append(words)
      return () => {
        words.data = name
      }
    },
  },
  input: { expected: 'read', build: field('input') },
  laterValue: {
    expected: 'read',
    build(area, { name }) {
      const input = make(area, 'input', { ariaLabel: area.dataset.kind ?? '' })
      return () => {
        input.value = name
      }
    },
  },
  textarea: { expected: 'read', build: field('textarea', { rows: 1 }) },
  select: {
    expected: 'read',
    build(area, { name }) {
      make(make(area, 'select', { ariaLabel: area.dataset.kind ?? '' }), 'option', { textContent: name })
      return done
    },
  },
  editor: {
    expected: 'read',
    build(area, { name }) {
      make(area, 'div', { contentEditable: 'true', textContent: name, ariaLabel: area.dataset.kind ?? '' })
      return done
    },
  },
  openRoot: { expected: 'read', build: inRoot('open') },
  closedRoot: { expected: 'read', build: inRoot('closed') },
  frame: { expected: 'read', build: inFrame(({ name }) => `<p>${name}</p>`) },
  dialog: {
    expected: 'read',
    build(area, { name }) {
      make(area, 'dialog', { open: true, textContent: name, className: 'sample-dialog' })
      return done
    },
  },
  password: { expected: 'notRead', build: field('input', { type: 'password' }) },
  otherDrug: { expected: 'notRead', build: text(({ otherName }) => otherName) },
  picture: { expected: 'counted', build: inFrame(() => '<canvas width="300" height="200"></canvas>') },
} satisfies { readonly [kind: string]: Sample }

export type SampleKind = keyof typeof SAMPLES

export const SAMPLE_KINDS = Object.keys(SAMPLES) as SampleKind[]
