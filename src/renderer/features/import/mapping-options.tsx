import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { dateOrders, type Mapping } from '@shared/model/import'
import { platforms } from '@shared/model/mention'
import { Choice, TextInput } from '../../ui/field'
import { clientQueries } from '../clients/queries'
import styles from './import.module.css'

interface MappingOptionsProps {
  client: string
  mapping: Mapping
  onChange: (part: Partial<Mapping>) => void
  subject: number | undefined
  onSubject: (subject: number) => void
}

/** What no column can say: how to read dates and ratings, where the texts were written, about whom. */
export function MappingOptions({ client, mapping, onChange, subject, onSubject }: MappingOptionsProps) {
  const t = useTranslations()
  const { data: subjects = [] } = useQuery(clientQueries.subjects(client))
  const hasChannel = Object.values(mapping.columns).includes('channel')
  return (
    <div className={styles.options}>
      {!hasChannel && (
        <>
          <TextInput
            label={t('import.sourceName')}
            value={mapping.sourceName ?? ''}
            onChange={(sourceName) => onChange({ sourceName: sourceName || undefined })}
          />
          <Choice
            label={t('import.platform')}
            value={mapping.platform}
            options={platforms.map((value) => ({ value, text: t(`platforms.${value}`) }))}
            onChange={(platform) => onChange({ platform })}
          />
        </>
      )}
      {subjects.length > 0 && (
        <Choice
          label={t('import.subject')}
          value={String(subject ?? subjects[0]?.id)}
          options={subjects.map(({ id, name }) => ({ value: String(id), text: name }))}
          onChange={(value) => onSubject(Number(value))}
        />
      )}
      <Choice
        label={t('import.dateOrder')}
        value={mapping.dateOrder}
        options={dateOrders.map((value) => ({ value, text: t(`import.dateOrders.${value}`) }))}
        onChange={(dateOrder) => onChange({ dateOrder })}
      />
      <Choice
        label={t('import.ratingMax')}
        value={String(mapping.ratingMax)}
        options={['5', '10', '100'].map((value) => ({ value, text: value }))}
        onChange={(value) => onChange({ ratingMax: Number(value) })}
      />
    </div>
  )
}
