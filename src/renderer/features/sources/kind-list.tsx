import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { SourceForm } from '@shared/model/source'
import { PlatformIcon } from '../../parts/platform-icon'
import { useKindWords } from '../../parts/use-kind-words'
import { TextInput } from '../../ui/field'
import styles from './sources.module.css'

interface KindListProps {
  kinds: readonly SourceForm[]
  value: string
  onChange: (kind: string) => void
}

/** Every kind of source, to be found by its name, with what it takes to read it. */
export function KindList({ kinds, value, onChange }: KindListProps) {
  const t = useTranslations('addSource')
  const words = useKindWords()
  const [wanted, setWanted] = useState('')
  const named = kinds
    .map((form) => ({ form, name: words('connectors', form.kind).name }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
  const shown = named.filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()))
  return (
    <div className={styles.kinds}>
      <TextInput label={t('find')} value={wanted} onChange={setWanted} />
      <ListBox
        className={styles.kindList ?? ''}
        aria-label={t('kinds')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[value]}
        onSelectionChange={(keys) => {
          const [key] = keys
          if (typeof key === 'string') onChange(key)
        }}
        renderEmptyState={() => t('nothing')}
      >
        {shown.map(({ form, name }) => (
          <ListBoxItem key={form.kind} id={form.kind} textValue={name} className={styles.kind ?? ''}>
            <PlatformIcon platform={form.platform} />
            <span>
              <b>{name}</b>
              <small>{t(`access.${form.access}`)}</small>
            </span>
          </ListBoxItem>
        ))}
      </ListBox>
    </div>
  )
}
