import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CaseRule } from '@shared/model/rule'
import { FailureNotice } from '../../parts/failure-notice'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/empty'
import { PaneHeader } from '../../ui/pane-header'
import { ruleQueries } from './queries'
import { RuleForm } from './rule-form'
import { RuleLine } from './rule-line'
import styles from './rules.module.css'

/** What is done by itself with what comes in: each rule is a query and its actions, tried on history before it is switched on. */
export function RulesPage() {
  const { client = '' } = useParams({ strict: false })
  const t = useTranslations('rules')
  const { data: rules, error } = useQuery(ruleQueries.list(client))
  const [open, setOpen] = useState<CaseRule | 'new' | null>(null)
  return (
    <div className={styles.page}>
      <section className={styles.list} aria-label={t('title')}>
        <PaneHeader title={t('title')} note={rules ? String(rules.length) : ''} isScreen>
          <Button icon={<Plus size={14} aria-hidden />} onPress={() => setOpen('new')}>
            {t('add')}
          </Button>
        </PaneHeader>
        {error && <FailureNotice error={error} />}
        {rules?.length === 0 && <Empty title={t('none')}>{t('noneHint')}</Empty>}
        <ol className={styles.rules}>
          {rules?.map((rule, index) => (
            <RuleLine
              key={rule.id}
              client={client}
              rule={rule}
              isFirst={index === 0}
              isLast={index === rules.length - 1}
              onEdit={() => setOpen(rule)}
            />
          ))}
        </ol>
      </section>
      {open ? (
        <RuleForm
          key={open === 'new' ? 'new' : open.id}
          client={client}
          rule={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      ) : (
        <section className={styles.form} aria-label={t('form')}>
          <Empty title={t('nothingOpen')}>{t('nothingOpenHint')}</Empty>
        </section>
      )}
    </div>
  )
}
