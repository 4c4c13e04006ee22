import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { NewRule, type CaseRule, type RuleAction } from '@shared/model/rule'
import { FailureNotice } from '../../parts/failure-notice'
import { sayOutcome } from '../../parts/outcome'
import { Button } from '../../ui/button'
import { CheckBox } from '../../ui/check-box'
import { TextInput } from '../../ui/field'
import { PaneHeader } from '../../ui/pane-header'
import { ActionList } from './action-list'
import { useSaveRule, useTryRule } from './queries'
import styles from './rules.module.css'
import { Trial } from './trial'

interface RuleFormProps {
  client: string
  /** Null for a new one. */
  rule: CaseRule | null
  onClose: () => void
}

/** A rule as it is written: what it finds, what it does, and what it would have done. */
export function RuleForm({ client, rule, onClose }: RuleFormProps) {
  const t = useTranslations('rules')
  const trial = useTryRule(client)
  const save = useSaveRule(client)
  const [name, setName] = useState(rule?.name ?? '')
  const [query, setQuery] = useState(rule?.query ?? 'complaint:yes about:brand ')
  const [actions, setActions] = useState<readonly RuleAction[]>(rule?.actions ?? [])
  const [endsHere, setEndsHere] = useState(rule?.endsHere ?? false)
  const [isTried, setTried] = useState(false)
  const parsed = NewRule.safeParse({ name, query, actions, endsHere })
  const error = save.error ?? trial.error
  const given = rule ? { id: rule.id } : {}
  const attempt = () => {
    setTried(true)
    if (parsed.success) trial.mutate({ rule: parsed.data, ...given })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!parsed.success) return
    save.mutate(
      { rule: parsed.data, ...given },
      {
        onSuccess: () => {
          sayOutcome({ text: t('saved', { name }) })
          onClose()
        },
      },
    )
  }
  return (
    <section className={styles.form} aria-label={t('form')}>
      <PaneHeader title={rule ? t('editTitle') : t('newTitle')}>
        <Button look="bare" onPress={onClose}>
          {t('close')}
        </Button>
      </PaneHeader>
      <form className={styles.fields} onSubmit={submit} noValidate>
        {error && <FailureNotice error={error} />}
        <TextInput
          label={t('name')}
          value={name}
          onChange={setName}
          autoFocus
          error={isTried && name.trim() === '' ? t('nameMissing') : undefined}
        />
        <TextInput
          label={t('query')}
          value={query}
          onChange={setQuery}
          hint={t('queryHint')}
          error={isTried && query.trim() === '' ? t('queryMissing') : undefined}
        />
        <ActionList actions={actions} onChange={setActions} isMissing={isTried && actions.length === 0} />
        <CheckBox isOn={endsHere} onChange={setEndsHere} hint={t('endsHereHint')}>
          {t('endsHere')}
        </CheckBox>
        <div className={styles.buttons}>
          <Button onPress={attempt}>{t('try')}</Button>
          <Button look="primary" type="submit">
            {t('save')}
          </Button>
        </div>
        {trial.data && <Trial trial={trial.data} />}
      </form>
    </section>
  )
}
