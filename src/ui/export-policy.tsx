import { useEffect, useState } from 'preact/hooks'
import type { PageMessages } from '../i18n/page-messages'

export interface ExportedFile {
  readonly path: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Either all files, or what is wrong, each with its place; never some of both. */
export type Exported =
  | { readonly files: readonly ExportedFile[] }
  | { readonly problems: readonly { readonly path: string; readonly sentence: string }[] }

interface Props {
  readonly messages: PageMessages
  /** What the field holds at first. */
  readonly start: string
  readonly makeFiles: (config: string) => Exported
}

/** For hospital IT: a config in a text field, the files of the policy kit as downloads. Nothing is kept or sent. */
export function ExportPolicy({ messages, start, makeFiles }: Props) {
  const [config, setConfig] = useState(start)
  const [exported, setExported] = useState<Exported | null>(null)
  return (
    <details data-part="export-policy">
      <summary>{messages('kit.title')}</summary>
      <p>{messages('kit.intro')}</p>
      <label for="policy-config">{messages('kit.config')}</label>
      <textarea
        id="policy-config"
        rows={16}
        spellcheck={false}
        value={config}
        onInput={(event) => {
          setConfig(event.currentTarget.value)
          // Files of an older text must not be taken for those of this one.
          setExported(null)
        }}
      />
      <p>
        <button type="button" class="action primary" onClick={() => setExported(makeFiles(config))}>
          {messages('kit.make')}
        </button>
      </p>
      <div role="status">{exported && <Outcome messages={messages} exported={exported} />}</div>
    </details>
  )
}

function Outcome({ messages, exported }: { readonly messages: PageMessages; readonly exported: Exported }) {
  if ('problems' in exported) {
    return (
      <>
        <p>{messages('kit.wrong')}</p>
        <ul>
          {exported.problems.map(({ path, sentence }) => (
            <li key={path} class="problem">
              <code>{path}</code> : {sentence}
            </li>
          ))}
        </ul>
      </>
    )
  }
  return (
    <>
      <p>{messages('kit.made', { n: exported.files.length })}</p>
      <ul>
        {exported.files.map((file) => (
          <li key={file.path}>
            <Download file={file} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Download({ file }: { readonly file: ExportedFile }) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([file.bytes]))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  if (address === undefined) return null
  return (
    <a href={address} download={file.path.replaceAll('/', '-')}>
      {file.path}
    </a>
  )
}
