/**
 * The page for the patient, in plain words: what to know, what to tell, what to watch, whom to call. Its sentences are
 * the pack's, each with its source. The fact base lists no warning signs, so none are printed: they are asked for,
 * and written down by hand.
 */
import type { ComponentChildren } from 'preact'
import { typeset } from '../../i18n/typeset'
import type { PatientPageSection } from '../../model/rules-pack'
import type { Texts } from '../texts'
import { PackLine } from './pack-line'
import { Mark, numberSources, SourceList } from './sheet-sources'

interface Props {
  readonly texts: Texts
  readonly drug: string
  readonly outOfDate: ComponentChildren
}

export function PatientSheet({ texts, drug, outOfDate }: Props) {
  const { pack, read } = texts
  const sources = numberSources(pack.patientPage)
  const of = (section: PatientPageSection) => pack.patientPage.filter((row) => row.section === section)
  const sentences = (section: PatientPageSection) =>
    of(section).map(({ id, text, sourceIds }) => (
      <p key={id}>
        {typeset(read(text, { drug }))} <Mark sources={sources} of={sourceIds} />
      </p>
    ))
  const list = (section: PatientPageSection) => (
    <ul class={section}>
      {of(section).map(({ id, text, sourceIds }) => (
        <li key={id}>
          {typeset(read(text, { drug }))} <Mark sources={sources} of={sourceIds} />
        </li>
      ))}
    </ul>
  )
  return (
    <section class="sheet patient" data-sheet="patient">
      <h1>{typeset(read('print.patient.title', { drug }))}</h1>
      <p class="not-card">{read('print.notCard')}</p>
      {outOfDate}
      <h2>{read('print.patient.why')}</h2>
      {sentences('why')}
      <h2>{read('print.patient.risks')}</h2>
      {sentences('risks-intro')}
      {list('risks')}
      {sentences('risks-outro')}
      <h2>{typeset(read('print.patient.tell'))}</h2>
      {list('tell')}
      <h2>{read('print.patient.watch')}</h2>
      {list('watch')}
      <h2>{read('print.patient.signs')}</h2>
      {sentences('signs')}
      <p class="blank" />
      <p class="blank" />
      <p class="blank" />
      <h2>{read('print.patient.call')}</h2>
      {sentences('call')}
      <p class="by-hand">
        <span>{typeset(read('print.patient.team'))}</span> <span>{typeset(read('print.patient.phone'))}</span>
      </p>
      <footer>
        <SourceList texts={texts} sources={sources} />
        <PackLine texts={texts} />
      </footer>
    </section>
  )
}
