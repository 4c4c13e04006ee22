import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Template } from '@shared/model/template'
import { sayOutcome } from '../../parts/outcome'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { Empty } from '../../ui/empty'
import styles from './answers.module.css'
import { answerQueries, useRemoveTemplate } from './queries'
import { TemplateDialog } from './template-dialog'

/** The saved replies, the most used first. */
export function TemplateList({ client }: { client: string }) {
  const t = useTranslations('answers')
  const { data: templates } = useQuery(answerQueries.templates(client))
  const remove = useRemoveTemplate(client)
  const [open, setOpen] = useState<Template | 'new' | null>(null)
  return (
    <section className={styles.section} aria-labelledby="templates-title">
      <header>
        <h2 id="templates-title">{t('templates')}</h2>
        <Button icon={<Plus size={14} aria-hidden />} onPress={() => setOpen('new')}>
          {t('newTemplate')}
        </Button>
      </header>
      {templates?.length === 0 && <Empty title={t('nothing')}>{t('nothingHint')}</Empty>}
      <ul className={styles.templates}>
        {templates?.map((template) => (
          <li key={`${template.isShared} ${template.id}`}>
            <div>
              <b dir="auto">{template.name}</b> <Chip>{template.lang}</Chip>{' '}
              {template.isShared && <Chip tone="accent">{t('shared')}</Chip>}{' '}
              <span className={styles.faint}>{t('used', { count: template.uses })}</span>
              <p dir="auto" lang={template.lang}>
                {template.text}
              </p>
            </div>
            <span className={styles.acts}>
              <Button size="small" onPress={() => setOpen(template)}>
                {t('edit')}
              </Button>
              <Button
                size="small"
                look="bare"
                onPress={() =>
                  remove.mutate(
                    { id: template.id, isShared: template.isShared },
                    {
                      onSuccess: () => sayOutcome({ text: t('removed', { name: template.name }) }),
                    },
                  )
                }
              >
                {t('remove')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {open && (
        <TemplateDialog
          client={client}
          template={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}
