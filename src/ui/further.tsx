/** What stands beside the restriction, closed until asked for: prescribing conditions, other warnings, trial figures. */
import { type ComponentChildren, Fragment } from 'preact'
import type { MessageKey } from '../i18n/messages'
import { typeset } from '../i18n/typeset'
import { SECOND_TIER_TOPICS } from '../model/rules-pack'
import { Cited } from './cited'
import type { Texts } from './texts'

interface Props {
  /** Of the pack's slice for one drug. */
  readonly texts: Texts
  /** False where no adult dose may appear: under 18, or where nothing is computed. */
  readonly showsDoses: boolean
}

/** A line must not break between a number and its sign or unit either. */
const typesetNumbers = (text: string) =>
  typeset(text).replace(/(?<=[<×]) (?=\d)|(?<=\d) (?=[×%]|mg\b|mL\b|g\/dL)/g, '\u00a0')

export function Further({ texts, showsDoses }: Props) {
  return (
    <div class="further">
      <SecondTier texts={texts} showsDoses={showsDoses} />
      {/* The figures name the doses of the arms. */}
      {showsDoses && <Trials texts={texts} />}
      <PrescribingTable texts={texts} />
    </div>
  )
}

function SecondTier({ texts, showsDoses }: Props) {
  const { pack, language, lang, messages } = texts
  if (pack.secondTier.length === 0) return null
  return (
    <Section part="second-tier" title={messages('secondTier.title')}>
      <p>{typeset(messages('secondTier.limits'))}</p>
      {SECOND_TIER_TOPICS.map((topic) => {
        const rows = pack.secondTier.filter((row) => row.topic === topic)
        if (rows.length === 0) return null
        return (
          <Group key={topic} title={messages(`secondTier.${topic}` as MessageKey)}>
            {rows.map(({ id, text, hasDose, sourceIds }) => (
              <li key={id}>
                {hasDose && !showsDoses ? (
                  messages('secondTier.noDose')
                ) : (
                  <span lang={lang}>{typesetNumbers(text[language])}</span>
                )}{' '}
                <span class="to-check">{messages('secondTier.toCheck')}</span>{' '}
                <Citations texts={texts} sourceIds={sourceIds} />
              </li>
            ))}
          </Group>
        )
      })}
    </Section>
  )
}

function Trials({ texts }: Pick<Props, 'texts'>) {
  const { pack, language, lang, messages } = texts
  const names = [...new Set(pack.trials.map(({ trial }) => trial))]
  if (names.length === 0) return null
  return (
    <Section part="trials" title={messages('trials.title')}>
      {names.map((name) => (
        <Group key={name} title={name}>
          {pack.trials
            .filter(({ trial }) => trial === name)
            .map(({ id, text, sourceIds }) => (
              <li key={id}>
                <span lang={lang}>{typesetNumbers(text[language])}</span>{' '}
                <Citations texts={texts} sourceIds={sourceIds} />
              </li>
            ))}
        </Group>
      ))}
    </Section>
  )
}

/** Which presentation is renewed by whom, in the words of the national register. */
function PrescribingTable({ texts }: Pick<Props, 'texts'>) {
  const { pack, messages, read } = texts
  const prescribing = pack.drugs[0]?.prescribing
  if (!prescribing || prescribing.presentations.length === 0) return null
  return (
    <Section part="prescribing" title={messages('prescribing.title')}>
      <p lang={texts.lang}>
        {typeset(read(prescribing.text))} <Citations texts={texts} sourceIds={prescribing.sourceIds} />
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{messages('prescribing.presentation')}</th>
            <th scope="col">{messages('prescribing.renewalBy')}</th>
            <th scope="col">{messages('prescribing.monitoring')}</th>
          </tr>
        </thead>
        <tbody>
          {prescribing.presentations.map(({ cis, name, renewalBy, specialMonitoring }) => (
            <tr key={cis}>
              <th scope="row" lang="fr">
                {name}
              </th>
              <td lang="fr">{renewalBy.join(', ')}</td>
              <td>{messages(specialMonitoring ? 'answer.yes' : 'answer.no')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

interface SectionProps {
  readonly part: string
  readonly title: string
  readonly children: ComponentChildren
}

function Section({ part, title, children }: SectionProps) {
  return (
    <details data-part={part}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}

function Group({ title, children }: Omit<SectionProps, 'part'>) {
  return (
    <>
      <p class="topic">{title}</p>
      <ul>{children}</ul>
    </>
  )
}

function Citations({ texts, sourceIds }: Pick<Props, 'texts'> & { readonly sourceIds: readonly string[] }) {
  return (
    <span>
      {sourceIds.map((id, i) => {
        const citation = texts.cite([id])
        return (
          citation && (
            <Fragment key={id}>
              {i > 0 && '; '}
              <Cited citation={citation} texts={texts} />
            </Fragment>
          )
        )
      })}
    </span>
  )
}
