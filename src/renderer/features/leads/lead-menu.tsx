import { useTranslations } from 'use-intl'
import { commands, type CommandId } from '@shared/commands'
import { isAvailable, runCommand } from '../../commands/command-registry'
import { MenuButton } from '../../ui/menu-button'

const acts = [
  ...['lead-answered', 'lead-talking', 'lead-won', 'lead-lost', 'lead-drop'],
  ...['note', 'lead-basis', 'lead-block', 'open-original'],
] as const satisfies readonly CommandId[]

/** All that can be done with a lead, with its keys. */
export function LeadMenu() {
  const t = useTranslations()
  const items = acts.map((id) => ({
    id,
    text: t(`commands.${id}`),
    keys: commands.find((command) => command.id === id)?.keys[0],
  }))
  return (
    <MenuButton
      label={t('leads.more')}
      items={items}
      onChoose={(id) => {
        if (isAvailable(id)) runCommand(id)
      }}
    />
  )
}
