/**
 * What a page does to our warning so that it may be missing (promise P5); each has a sentence in the catalogues.
 * The first four after we put it back as often as we do; `host-covered` also, and `page-inert` only, as long as it lasts.
 */
export type Defeat =
  /** Takes the host out of the page, or to another place in it. */
  | 'host-removed'
  /** Closes the host's popover, or makes it inert or hidden. */
  | 'host-hidden'
  /** Lays something of the top layer over the card. */
  | 'host-covered'
  /** Clears the registry of highlights, or takes or adds ranges in ours. */
  | 'highlights-cleared'
  /** Everything under `<html>` is inert: the warning is seen but cannot be used. */
  | 'page-inert'
