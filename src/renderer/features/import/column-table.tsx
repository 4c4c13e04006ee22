import { ArrowRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { importFields, type FileInspection, type ImportField } from '@shared/model/import'
import { Choice } from '../../ui/field'
import styles from './import.module.css'

interface ColumnTableProps {
  columns: FileInspection['columns']
  mapping: { columns: Record<string, ImportField> }
  onChange: (columns: Record<string, ImportField>) => void
}

/** A column, its first value, and what it becomes. A field can come from one column only; details from many. */
export function ColumnTable({ columns, mapping, onChange }: ColumnTableProps) {
  const t = useTranslations('import')
  const options = [
    { value: 'leave-out', text: t('leaveOut') },
    ...importFields.map((value) => ({ value, text: t(`fields.${value}`) })),
  ]
  const set = (column: string, value: string) => {
    const others = Object.entries(mapping.columns).filter(
      ([name, field]) => name !== column && (field !== value || field === 'detail'),
    )
    const own = value === 'leave-out' ? [] : [[column, value as ImportField] as const]
    onChange(Object.fromEntries([...others, ...own]))
  }
  return (
    <table className={styles.columns}>
      <thead>
        <tr>
          <th>{t('inFile')}</th>
          <th>{t('firstValue')}</th>
          <th aria-hidden />
          <th>{t('becomes')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ name, samples }) => (
          <tr key={name} data-off={mapping.columns[name] === undefined || undefined}>
            <th scope="row" dir="auto" title={name}>
              {name}
            </th>
            <td dir="auto" title={samples[0]}>
              {samples[0] ?? t('noValue')}
            </td>
            <td aria-hidden>
              <ArrowRight size={14} />
            </td>
            <td>
              <Choice
                label={t('becomesFor', { column: name })}
                isLabelHidden
                value={mapping.columns[name] ?? 'leave-out'}
                options={options}
                onChange={(value) => set(name, value)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
