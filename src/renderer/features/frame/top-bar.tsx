import { useQuery } from '@tanstack/react-query'
import { ChevronsUpDown, CircleQuestionMark, Command, RefreshCw } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { runCommand } from '../../commands/command-registry'
import { Monogram } from '../../parts/monogram'
import { Button, IconButton } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { clientQueries } from '../clients/queries'
import { QueryBar } from '../inbox/query-bar'
import styles from './frame.module.css'

interface TopBarProps {
  client: string | undefined
  onPalette: () => void
  onSwitch: () => void
}

export function TopBar({ client, onPalette, onSwitch }: TopBarProps) {
  const t = useTranslations('frame')
  const { data: clients } = useQuery(clientQueries.list())
  const row = clients?.find(({ id }) => id === client)
  return (
    <header className={styles.top} data-region>
      <AriaButton className={styles.switcher ?? ''} onPress={onSwitch}>
        <span className="visually-hidden">{t('switch')}: </span>
        <Monogram name={row?.name ?? 'Atalaya'} isActive />
        <span className={styles.name}>{row?.name ?? t('allClients')}</span>
        {row?.isSample && <Chip tone="warn">{t('sample')}</Chip>}
        <ChevronsUpDown size={14} aria-hidden />
      </AriaButton>
      <div className={styles.middle} role="search" aria-label={t('search')}>
        {client && <QueryBar key={client} client={client} />}
      </div>
      <div className={styles.end}>
        <Button look="bare" icon={<Command size={14} aria-hidden />} keys="Mod+K" onPress={onPalette}>
          {t('commands')}
        </Button>
        {client && (
          <IconButton label={t('fetch')} onPress={() => runCommand('fetch')}>
            <RefreshCw size={16} aria-hidden />
          </IconButton>
        )}
        <IconButton label={t('handbook')} onPress={() => runCommand('handbook')}>
          <CircleQuestionMark size={16} aria-hidden />
        </IconButton>
      </div>
    </header>
  )
}
