import type { PageMessages } from '../../src/i18n/page-messages'
import { type Outcome, SAMPLE_KINDS, SAMPLES } from './samples'

interface Props {
  readonly messages: PageMessages
  readonly outcomes: ReadonlyMap<string, Outcome>
  /** False while there may be more to come. */
  readonly isOver: boolean
}

export function SelfTestView({ messages, outcomes, isOver }: Props) {
  const outcomeOf = (kind: string) => outcomes.get(kind) ?? 'notRead'
  const missing = SAMPLE_KINDS.filter((kind) => outcomeOf(kind) !== SAMPLES[kind].expected)
  const n = SAMPLE_KINDS.length
  const verdict = () => {
    if (!isOver) return messages('selfTest.running')
    if (missing.length === 0) return messages('selfTest.allRead', { n })
    return messages('selfTest.someMissing', { missing: missing.length, n })
  }
  return (
    <>
      <h1>{messages('selfTest.title')}</h1>
      <p>{messages('selfTest.what')}</p>
      <p
        role="status"
        class={`state ${!isOver ? '' : missing.length === 0 ? 'on' : 'off'}`}
        data-part="verdict"
        data-is-over={isOver}
      >
        {verdict()}
      </p>
      <table class="effective">
        <thead>
          <tr>
            <th scope="col">{messages('selfTest.kind')}</th>
            <th scope="col">{messages('selfTest.expected')}</th>
            <th scope="col">{messages('selfTest.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {SAMPLE_KINDS.map((kind) => (
            <tr key={kind} data-outcome-of={kind} class={missing.includes(kind) ? 'missing' : ''}>
              <th scope="row">{messages(`selfTest.kind.${kind}`)}</th>
              <td>{messages(`selfTest.${SAMPLES[kind].expected}`)}</td>
              <td>{messages(`selfTest.${outcomeOf(kind)}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{messages('selfTest.sample')}</h2>
    </>
  )
}
