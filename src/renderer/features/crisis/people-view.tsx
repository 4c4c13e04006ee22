import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CrisisPersonRow } from '@shared/model/crisis'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/empty'
import { PaneHeader } from '../../ui/pane-header'
import table from '../../ui/table.module.css'
import crisis from './crisis.module.css'
import styles from './people-view.module.css'
import { FormDialog } from './form-dialog'
import { crisisQueries, useDropPerson, useSetPerson } from './queries'
import { useTold } from './use-told'

const columns = ['role', 'name', 'phone', 'substitute', 'substitutePhone'] as const

/** Who does what in a crisis, and whom to call when they cannot be reached. */
export function PeopleView({ client }: { client: string }) {
  const t = useTranslations('crisis')
  const { data } = useQuery(crisisQueries.people(client))
  const [edited, setEdited] = useState<CrisisPersonRow | 'new' | null>(null)
  const drop = useDropPerson(client)
  const told = useTold(client)
  return (
    <>
      <PaneHeader title={t('people')}>
        <Button size="small" icon={<Plus size={14} aria-hidden />} onPress={() => setEdited('new')}>
          {t('peopleView.add')}
        </Button>
      </PaneHeader>
      <div className={crisis.body} data-region data-home tabIndex={-1}>
        {data?.length === 0 && <Empty title={t('peopleView.none')}>{t('peopleView.noneHint')}</Empty>}
        {data && data.length > 0 && (
          <table className={table.table}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column}>{t(`peopleView.${column}`)}</th>
                ))}
                <th>
                  <span className="visually-hidden">{t('actions.edit')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.map((person) => (
                <tr key={person.id}>
                  {columns.map((column) => (
                    <td key={column} dir="auto">
                      {person[column]}
                    </td>
                  ))}
                  <td className={styles.cells}>
                    <Button
                      size="small"
                      look="bare"
                      onPress={() => drop.mutate(person.id, told(t('did.removed', { name: person.name })))}
                    >
                      {t('actions.remove')}
                    </Button>
                    <Button size="small" onPress={() => setEdited(person)}>
                      {t('actions.edit')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      {edited !== null && (
        <PersonDialog
          client={client}
          person={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  )
}

interface PersonDialogProps {
  client: string
  person: CrisisPersonRow | null
  onClose: () => void
}

function PersonDialog({ client, person, onClose }: PersonDialogProps) {
  const t = useTranslations('crisis')
  const { mutate, error } = useSetPerson(client)
  const told = useTold(client)
  return (
    <FormDialog
      title={t('peopleView.editTitle')}
      error={error}
      fields={columns.map((name) => ({
        ...{ name, label: t(`peopleView.${name}`), start: person?.[name] ?? '' },
        isOptional: name !== 'role' && name !== 'name',
      }))}
      onDo={(values) => {
        mutate({ id: person?.id ?? null, person: values }, told(t('did.person', { name: values.name })))
        onClose()
      }}
      onClose={onClose}
    />
  )
}
