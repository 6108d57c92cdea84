// What a hard case of detection says: a page of tests/pages/cases, and what must be seen on it, step by step.

import type { BrowserKind } from '../../drive/find-browser'

export interface HardCase {
  /** File in tests/pages/cases. */
  readonly page: string
  /** What makes it hard, as the end of "marks …" in the name of the test. */
  readonly says: string
  /** The first step tells what is seen once the page is open. */
  readonly steps: readonly Step[]
  /** Where only one browser has what the case is about. */
  readonly only?: BrowserKind
}

export interface Step extends Seen {
  readonly does?: readonly Action[]
}

/** Everything that is marked, and nothing else. A name in a frame is written "frame: name", "outer/inner: name". */
export interface Seen {
  /** Underlined texts that are painted; none unless given. */
  readonly texts?: readonly string[]
  /** Drugs of the markers that are shown; none unless given. */
  readonly markers?: readonly string[]
  /** What the popup counts: "tofacitinib 1". Not looked at unless given. */
  readonly counted?: readonly string[]
  /** Areas that the popup says cannot be read. Not looked at unless given. */
  readonly unreadable?: number
  /** `dataset.state` of the page's root element, where the page itself must tell something. */
  readonly state?: string
}

export type Action =
  | { readonly click: string }
  /** Without `into`, where the cursor stands. */
  | { readonly type: string; readonly into?: string }
  | { readonly press: string }
  /** Calls a function of the page: a change without any event of a person. */
  | { readonly call: string }
  | { readonly goBack: true }
  | { readonly width: number }
