/** The buttons of the card's window: move, collapse, close. */
import type { Messages } from '../i18n/messages'
import { Action } from '../ui/action'

interface Props {
  readonly messages: Messages
  readonly isCollapsed: boolean
}

export function CardTools({ messages, isCollapsed }: Props) {
  const fold = messages(isCollapsed ? 'card.expand' : 'card.collapse')
  return (
    <div class="tools">
      <Tool value="move" sign="✥" name={messages('card.move')} title={messages('card.moveHint')} />
      <Tool value="collapse" sign={isCollapsed ? '+' : '–'} name={fold} isExpanded={!isCollapsed} />
      <Tool value="close" sign="×" name={messages('card.close')} title={messages('card.closeHint')} />
    </div>
  )
}

interface ToolProps {
  readonly value: string
  readonly sign: string
  readonly name: string
  readonly title?: string
  readonly isExpanded?: boolean
}

function Tool({ value, sign, name, title = name, isExpanded }: ToolProps) {
  return (
    <Action value={value} kind="tool" title={title} {...(isExpanded !== undefined && { isExpanded })}>
      <span aria-hidden="true">{sign}</span>
      <span class="visually-hidden">{name}</span>
    </Action>
  )
}
