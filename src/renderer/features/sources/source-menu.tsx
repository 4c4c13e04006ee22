import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { sayOutcome } from '../../parts/outcome'
import { useSayFailure } from '../../parts/use-failure-words'
import { MenuButton } from '../../ui/menu-button'
import { clientQueries } from '../clients/queries'
import { importOpml, saveOpml } from './queries'

/** Feeds to and from other readers. */
export function SourceMenu({ client }: { client: string }) {
  const t = useTranslations('sources')
  const sayFailure = useSayFailure()
  const { data: clients } = useQuery(clientQueries.list())
  const { data: subjects } = useQuery(clientQueries.subjects(client))
  const name = clients?.find(({ id }) => id === client)?.name ?? ''
  const save = async () => {
    const { saved } = await saveOpml(client, name)
    if (saved) sayOutcome({ text: t('opmlSaved') })
  }
  const take = async () => {
    const result = await importOpml(client, subjects?.[0]?.id ?? 1)
    if (result) sayOutcome({ text: t('opmlDone', { ...result }) })
  }
  return (
    <MenuButton
      label={t('more')}
      items={[
        { id: 'take', text: t('opmlImport') },
        { id: 'save', text: t('opmlExport') },
      ]}
      onChoose={(id) => void (id === 'save' ? save() : take()).catch(sayFailure)}
    />
  )
}
