import type { Texts } from './texts'

/** Said once, in sight, where the interface speaks a language in which there are no clinical texts. */
export function ClinicalLanguage({ texts }: { readonly texts: Texts }) {
  return texts.lang ? (
    <p class="why" data-part="clinical-language">
      {texts.messages('card.clinicalLanguage')}
    </p>
  ) : null
}
