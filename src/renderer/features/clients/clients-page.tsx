import { useQuery } from '@tanstack/react-query'
import { FileInput, HardDrive, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ChosenFile } from '@shared/contract/shell'
import type { ClientOverview, ClientRow } from '@shared/model/client'
import { runCommand } from '../../commands/command-registry'
import { FailureNotice } from '../../parts/failure-notice'
import { sayOutcome } from '../../parts/outcome'
import { useSayFailure } from '../../parts/use-failure-words'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/empty'
import { PaneHeader } from '../../ui/pane-header'
import screen from '../../ui/screen.module.css'
import { ClientDialog, type ClientDialogName, type OpenDialog } from './client-dialogs'
import { ClientTable } from './client-table'
import styles from './clients.module.css'
import { byNeed, needOf } from './need-of'
import { chooseBundle, clientQueries, useBackUpAll, useTakeOver } from './queries'
import { TakeOverDialog } from './take-over-dialog'

/** All clients in the order in which they need somebody; a damaged one does not hide the others. */
export function ClientsPage() {
  const t = useTranslations()
  const sayFailure = useSayFailure()
  const { data: clients, error } = useQuery(clientQueries.overview())
  const living = (clients?.filter(({ archivedAt }) => archivedAt === null) ?? []).toSorted(byNeed)
  const archived = clients?.filter(({ archivedAt }) => archivedAt !== null) ?? []
  const [locked, setLocked] = useState<ChosenFile | null>(null)
  const [opened, setOpened] = useState<{ client: ClientRow; name: ClientDialogName } | null>(null)
  const open: OpenDialog = (client, name) => setOpened({ client, name })
  const takeOver = useTakeOverFile(setLocked)
  const backUpAll = useBackUpAll()
  return (
    <div className={screen.screen}>
      <PaneHeader isScreen title={t('clients.title')} note={living.length}>
        <Button
          look="bare"
          icon={<HardDrive size={14} aria-hidden />}
          isDisabled={backUpAll.isPending || living.length === 0}
          onPress={() =>
            backUpAll.mutate(
              living.map(({ id }) => id),
              {
                onSuccess: (n) => sayOutcome({ text: t('backups.madeAll', { n }) }),
                onError: sayFailure,
              },
            )
          }
        >
          {t('backups.makeAll')}
        </Button>
        <Button look="bare" icon={<FileInput size={14} aria-hidden />} onPress={takeOver}>
          {t('backups.takeOver')}
        </Button>
        <Button look="primary" icon={<Plus size={14} aria-hidden />} onPress={() => runCommand('new-client')}>
          {t('clients.new')}
        </Button>
      </PaneHeader>
      {error && <FailureNotice error={error} />}
      <div className={screen.body} data-region>
        {clients && clients.length === 0 && <Empty title={t('clients.none')} />}
        {living.length > 0 && (
          <>
            <Headline clients={living} />
            <ClientTable clients={living} isGrouped onOpen={open} />
          </>
        )}
        {archived.length > 0 && (
          <section>
            <h2 className={styles.group}>{t('clients.archived')}</h2>
            <ClientTable clients={archived} isGrouped={false} onOpen={open} />
          </section>
        )}
        <p className={styles.footnote}>{t('clients.apart')}</p>
      </div>
      {opened && <ClientDialog {...opened} onClose={() => setOpened(null)} />}
      {locked && <TakeOverDialog file={locked} onClose={() => setLocked(null)} />}
    </div>
  )
}

/** Whom to begin with, and how much there is in all. */
function Headline({ clients }: { clients: ClientOverview[] }) {
  const t = useTranslations('clients')
  const [first, second] = clients.filter((client) => needOf(client) === 'now').map(({ name }) => name)
  const sum = (of: (client: ClientOverview) => number) => clients.reduce((all, client) => all + of(client), 0)
  const title =
    first === undefined
      ? t('nobody')
      : second === undefined
        ? t('startWith', { first })
        : t('startThen', { first, second })
  return (
    <div className={styles.headline}>
      <h2>{title}</h2>
      <p>
        {t('sum', {
          open: sum(({ openCases }) => openCases),
          clients: clients.length,
          overdue: sum(({ overdue }) => overdue),
          late: sum(({ latePromises }) => latePromises),
        })}
      </p>
    </div>
  )
}

/** Tries without a passphrase first: a file that needs one says so. */
function useTakeOverFile(onLocked: (file: ChosenFile) => void): () => void {
  const t = useTranslations('backups')
  const sayFailure = useSayFailure()
  const take = useTakeOver()
  return () =>
    void chooseBundle().then((file) => {
      if (!file) return
      take.mutate(
        { file: file.token, passphrase: null },
        {
          onSuccess: ({ name }) => sayOutcome({ text: t('takenOver', { name }) }),
          onError: (error) => (error.code === 'bundle-passphrase' ? onLocked(file) : sayFailure(error)),
        },
      )
    })
}
