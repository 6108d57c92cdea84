/** Kept for good: the identity under which Firefox and every hospital policy know the extension. */
export const FIREFOX_ID = 'vigie-jak@vigie-jak.org'
