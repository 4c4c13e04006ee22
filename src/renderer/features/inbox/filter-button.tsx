import { useNavigate } from '@tanstack/react-router'
import { ListFilter } from 'lucide-react'
import { Dialog, DialogTrigger, Popover, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { parseQuery } from '@shared/text/query/parse-query'
import { printQuery } from '@shared/text/query/print-query'
import type { FieldName, Operator, Query } from '@shared/text/query/query'
import { valuesOf, withField } from '@shared/text/query/edit-query'
import { platforms, sentiments } from '@shared/model/mention'
import { Button } from '../../ui/button'
import popover from '../../ui/popover.module.css'
import styles from './filter-button.module.css'

interface Group {
  field: FieldName
  operator?: Operator
  isMany: boolean
  options: { value: string; text: string }[]
}

/** Filters by mouse: each choice writes a condition into the query, so that it can be read and changed there. */
export function FilterButton({ client, query }: { client: string; query: string }) {
  const t = useTranslations('filter')
  const groups = useGroups()
  const navigate = useNavigate()
  const parsed = readable(query)
  if (!parsed) return null
  const set = (group: Group, values: string[]) => {
    const next = printQuery(withField(parsed, group.field, group.operator ?? ':', values))
    void navigate({
      to: '/client/$client/inbox',
      params: { client },
      search: next === '' ? {} : { q: next },
      replace: true,
    })
  }
  return (
    <DialogTrigger>
      <Button look="bare" icon={<ListFilter size={14} aria-hidden />}>
        {t('filter')}
      </Button>
      <Popover className={`${popover.popover} ${styles.popover}`} placement="bottom end" offset={4}>
        <Dialog className={`${popover.dialog} ${styles.dialog}`} aria-label={t('filter')}>
          {groups.map((group) => (
            <section key={group.field}>
              <h3>{t(`fields.${group.field as 'sentiment'}`)}</h3>
              <ToggleButtonGroup
                className={styles.group ?? ''}
                aria-label={t(`fields.${group.field as 'sentiment'}`)}
                selectionMode={group.isMany ? 'multiple' : 'single'}
                selectedKeys={valuesOf(parsed, group.field)}
                onSelectionChange={(keys) => set(group, [...keys].map(String))}
              >
                {group.options.map(({ value, text }) => (
                  <ToggleButton key={value} id={value} className={styles.option ?? ''}>
                    {text}
                  </ToggleButton>
                ))}
              </ToggleButtonGroup>
            </section>
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

const filterLanguages = ['en', 'es', 'ro', 'de', 'fr', 'it', 'pt']

function useGroups(): Group[] {
  const t = useTranslations()
  const language = new Intl.DisplayNames([t('locale')], { type: 'language' })
  return [
    {
      field: 'sentiment',
      isMany: true,
      options: sentiments.map((value) => ({ value, text: t(`sentiments.${value}`) })),
    },
    {
      field: 'rating',
      operator: '<=',
      isMany: false,
      options: ['1', '2', '3', '4'].map((value) => ({ value, text: t('filter.stars', { value }) })),
    },
    {
      field: 'answered',
      isMany: false,
      options: [
        { value: 'no', text: t('filter.unanswered') },
        { value: 'yes', text: t('filter.answered') },
      ],
    },
    {
      field: 'about',
      isMany: false,
      options: [
        { value: 'brand', text: t('filter.brand') },
        { value: 'competitor', text: t('filter.competitor') },
      ],
    },
    {
      field: 'since',
      isMany: false,
      options: ['24h', '7d', '30d', '90d'].map((value) => ({
        value,
        text: t(`filter.since.${value as '24h'}`),
      })),
    },
    {
      field: 'lang',
      isMany: true,
      options: filterLanguages.map((value) => ({ value, text: language.of(value) ?? value })),
    },
    {
      field: 'platform',
      isMany: true,
      options: platforms.map((value) => ({ value, text: t(`platforms.${value}`) })),
    },
  ]
}

function readable(query: string): Query | null {
  try {
    return parseQuery(query)
  } catch {
    // The query bar already says what is wrong with it.
    return null
  }
}
