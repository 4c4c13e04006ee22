import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { PromiseLedger } from '@shared/model/promise'
import { runCommand } from '../../commands/command-registry'
import { FailureNotice } from '../../parts/failure-notice'
import { useTime } from '../../parts/use-time'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/empty'
import { PaneHeader } from '../../ui/pane-header'
import { groupPromises, type PromiseGroup } from './group-promises'
import { PromiseBar } from './promise-bar'
import { PromiseCommands } from './promise-commands'
import { PromiseList } from './promise-list'
import styles from './promises.module.css'
import { promiseQueries, useClientZone } from './queries'
import { useActive } from './use-active'
import { useFiguresText } from './use-figures-text'

/** What was promised to whom and until when: due ones first, each to be closed with a key and its proof. */
export function PromisesPage() {
  const { client = '' } = useParams({ strict: false })
  const t = useTranslations('promises')
  const { data: ledger, error } = useQuery(promiseQueries.list(client))
  const zone = useClientZone(client)
  const { now } = useTime()
  const groups = ledger ? groupPromises(ledger, now, zone) : []
  const active = useActive(groups.flatMap(({ rows }) => rows))
  return (
    <section className={styles.page} aria-label={t('title')}>
      <PaneHeader title={t('title')} note={ledger && <Note ledger={ledger} groups={groups} />} isScreen>
        <Button
          icon={<Plus size={14} aria-hidden />}
          keys="Shift+N"
          onPress={() => runCommand('promise-new')}
        >
          {t('declare')}
        </Button>
      </PaneHeader>
      {error && <FailureNotice error={error} />}
      {ledger && groups.length === 0 && <Empty title={t('none')}>{t('noneHint')}</Empty>}
      {groups.length > 0 && (
        <>
          <PromiseList groups={groups} active={active} timeZone={zone} />
          {active.row && <PromiseBar client={client} row={active.row} timeZone={zone} />}
        </>
      )}
      <PromiseCommands client={client} row={active.row} timeZone={zone} />
    </section>
  )
}

function Note({ ledger, groups }: { ledger: PromiseLedger; groups: readonly PromiseGroup[] }) {
  const t = useTranslations('promises')
  const figuresText = useFiguresText()
  const open = ledger.open.filter(({ status }) => status === 'pending').length
  const overdue = groups.find(({ name }) => name === 'overdue')?.rows.length ?? 0
  return <>{[t('open', { open, overdue }), ...figuresText(ledger.figures)].join('; ')}</>
}
