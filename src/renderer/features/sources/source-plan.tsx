import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { SourceRow } from '@shared/model/source'
import { FailureNotice } from '../../parts/failure-notice'
import { sayOutcome } from '../../parts/outcome'
import { Button } from '../../ui/button'
import { Choice, TextInput } from '../../ui/field'
import { useSetSource } from './queries'
import styles from './sources.module.css'

interface SourcePlanProps {
  client: string
  source: SourceRow
}

const minuteMs = 60_000
const intervals = [5, 15, 30, 60, 240, 1440]

/** How often a source is read and where it lies, with a way to change the one. */
export function SourcePlan({ client, source }: SourcePlanProps) {
  const t = useTranslations('sources')
  const [isChanging, setChanging] = useState(false)
  if (isChanging) return <PlanForm client={client} source={source} onDone={() => setChanging(false)} />
  return (
    <>
      <h4>{t('schedule')}</h4>
      <dl className={styles.facts}>
        <dt>{t('every')}</dt>
        <dd>{source.cron ?? t('minutes', { count: Math.round((source.intervalMs ?? 0) / minuteMs) })}</dd>
        <dt>{t('address')}</dt>
        <dd>{source.address}</dd>
      </dl>
      <div>
        <Button onPress={() => setChanging(true)}>{t('set')}</Button>
      </div>
    </>
  )
}

function PlanForm({ client, source, onDone }: SourcePlanProps & { onDone: () => void }) {
  const t = useTranslations('sources')
  const [name, setName] = useState(source.name)
  const [plan, setPlan] = useState<'interval' | 'cron'>(source.cron === null ? 'interval' : 'cron')
  const [minutes, setMinutes] = useState(String(Math.round((source.intervalMs ?? 0) / minuteMs)))
  const [cron, setCron] = useState(source.cron ?? '')
  const set = useSetSource()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const when = plan === 'cron' ? { cron } : { cron: null, intervalMinutes: Number(minutes) }
    const done = () => {
      sayOutcome({ text: t('setDone', { name }) })
      onDone()
    }
    set.mutate({ client, source: source.id, name, ...when }, { onSuccess: done })
  }
  const offered = [...new Set([...intervals, Number(minutes)])].toSorted((a, b) => a - b)
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput label={t('name')} value={name} onChange={setName} autoFocus isRequired />
      <Choice
        label={t('plan')}
        value={plan}
        options={(['interval', 'cron'] as const).map((value) => ({ value, text: t(`plans.${value}`) }))}
        onChange={setPlan}
      />
      {plan === 'cron' ? (
        <TextInput label={t('cron')} value={cron} hint={t('cronHint')} onChange={setCron} isRequired />
      ) : (
        <Choice
          label={t('every')}
          value={minutes}
          options={offered.map((count) => ({ value: String(count), text: t('minutes', { count }) }))}
          onChange={setMinutes}
        />
      )}
      {set.error && <FailureNotice error={set.error} />}
      <div className={styles.actions}>
        <Button type="submit">{t('keep')}</Button>
        <Button look="bare" onPress={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
