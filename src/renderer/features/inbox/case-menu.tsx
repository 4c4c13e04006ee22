import { useTranslations } from 'use-intl'
import { commands, type CommandId } from '@shared/commands'
import { isAvailable, runCommand } from '../../commands/command-registry'
import { MenuButton } from '../../ui/menu-button'

/** All that can be done with a case beside what stands in its header. */
const acts = [
  ...['note', 'tag', 'priority', 'remind', 'answered', 'reopen', 'merge-person', 'merge-cases', 'split-case'],
  ...['spam', 'open-original', 'evidence', 'open-window', 'erase'],
] as const satisfies readonly CommandId[]

export function CaseMenu() {
  const t = useTranslations()
  const items = acts.map((id) => ({
    id,
    text: t(`commands.${id}`),
    keys: commands.find((command) => command.id === id)?.keys[0],
  }))
  return (
    <MenuButton
      label={t('cases.more')}
      items={items}
      onChoose={(id) => {
        if (isAvailable(id)) runCommand(id)
      }}
    />
  )
}
