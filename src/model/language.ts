/** Languages in which clinical texts are complete. */
export const LANGUAGES = ['fr', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Languages of the interface: words of card, popup and options, which say nothing clinical. */
export const INTERFACE_LANGUAGES = [...LANGUAGES, 'de', 'es', 'it', 'nl', 'pt'] as const
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number]

/** The one place that says which clinical texts an interface shows: nobody here translates an authority's words. */
export const clinicalLanguage = (language: InterfaceLanguage): Language => (language === 'fr' ? 'fr' : 'en')
