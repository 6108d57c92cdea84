/** The words of the interface in one language, by key; the catalogues are in `src/i18n`. */
export type Words = Readonly<Record<string, string>>
