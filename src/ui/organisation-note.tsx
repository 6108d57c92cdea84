import type { OrganisationNote as Note } from '../model/organisation-note'
import type { Texts } from './texts'

/** What the organisation adds in its own name, told apart from the words of the authority. Nothing where it adds nothing. */
export function OrganisationNote({ note, texts }: { readonly note: Note; readonly texts: Texts }) {
  const { contact, protocolUrl, protocolLabel, text } = note
  const { messages, pack } = texts
  if (!contact && !protocolUrl && !text) return null
  return (
    <section class="organisation" data-part="organisation" aria-label={messages('organisation.title')}>
      <h3>{messages('organisation.title')}</h3>
      <small>{messages('organisation.notAuthority', { authority: pack.authority })}</small>
      {text && <p>{text}</p>}
      {contact && <p>{messages('organisation.contact', { contact })}</p>}
      {protocolUrl && (
        <p>
          <a href={protocolUrl} target="_blank" rel="noreferrer noopener">
            {protocolLabel ?? messages('organisation.protocol')}
          </a>
        </p>
      )}
    </section>
  )
}
