// What the check of the catalogues has to know: words that are the same in two languages, and where there is little room.

/** Names, signs, single letters, and words that both languages write alike; by catalogue and key. */
export const SAME_WORDS: { readonly [language: string]: readonly string[] } & {
  readonly everywhere: readonly string[]
} = {
  everywhere: [
    'key.no',
    'key.unknown',
    'key.none',
    'page.said',
    'note.factor',
    'note.separator',
    'popup.title',
    'badge.defeated',
    'marker.restraint',
    'badge.silent',
    'quiet.drug',
    'pages.status.pack',
    ...['fr', 'en', 'de', 'es', 'it', 'nl', 'pt'].map((language) => `pages.options.language.${language}`),
  ],
  de: [
    'card.situation',
    'badge.silentMode',
    'pages.status.title',
    'pages.status.version',
    'pages.status.browser',
    'pages.status.install',
    'pages.kit.intune.title',
  ],
  es: ['answer.no', 'badge.off', 'pages.status.no'],
  it: [
    'answer.no',
    'badge.off',
    'pages.status.no',
    'sign.dose',
    'pages.status.origin',
    'pages.status.browser',
    'pages.selfTest.kind.password',
    'pages.kit.intune.title',
  ],
  nl: [
    'secondTier.vaccines',
    'pages.status.browser',
    'pages.selfTest.kind.openRoot',
    'pages.selfTest.kind.frame',
    'pages.kit.intune.title',
  ],
  pt: ['badge.off', 'sign.dose'],
}

/** Characters that a place has room for: the badge over the icon, buttons and labels of the card, the marker. */
export const FIXED_LENGTHS: { readonly [key: string]: number } = {
  'badge.off': 4,
  'badge.silentMode': 4,
  'answer.yes': 4,
  'answer.no': 4,
  'answer.unknown': 12,
  'page.confirm': 12,
  'page.reject': 12,
  'card.copyNote': 20,
  'card.copyPharmacistNote': 28,
  'card.print': 30,
  'card.undo': 46,
  'card.accept': 42,
  'card.situation': 12,
  'card.more': 30,
  'card.record': 26,
  'card.everyPatient': 26,
  'quiet.title': 24,
  'quiet.patient': 38,
  'quiet.site': 38,
  'popup.open': 18,
  'popup.options': 12,
  'marker.label': 56,
}
