import { CalendarClock, Check, UserRound, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { PromiseRow } from '@shared/model/promise'
import { runCommand } from '../../commands/command-registry'
import { useDue } from '../../parts/use-due'
import { Button } from '../../ui/button'
import { useWhom } from './promise-line'
import styles from './promises.module.css'
import { useOpenCase } from './use-open-case'

interface PromiseBarProps {
  client: string
  row: PromiseRow
  timeZone: string
}

/** The active promise in whole, with what can be done about it. */
export function PromiseBar({ client, row, timeZone }: PromiseBarProps) {
  const t = useTranslations('promises')
  const due = useDue(timeZone)
  const whom = useWhom()
  const openCase = useOpenCase(client, row)
  const facts = [
    t('to', { who: whom(row) }),
    row.dueAt === null ? t('noDate') : due.moment(row.dueAt),
    row.owner ?? t('noOwner'),
  ]
  return (
    <section className={styles.bar} data-region aria-label={row.text}>
      <div className={styles.words}>
        <b dir="auto">{row.text}</b>
        <span dir="auto">{facts.join(' · ')}</span>
      </div>
      <div className={styles.acts}>
        {row.status === 'found' && <FoundActs />}
        {row.status === 'pending' && <OpenActs />}
        {openCase && (
          <Button look="bare" keys={row.status === 'found' ? undefined : 'Enter'} onPress={openCase}>
            {t('actions.openCase')}
          </Button>
        )}
      </div>
    </section>
  )
}

function FoundActs() {
  const t = useTranslations('promises.actions')
  return (
    <>
      <Button
        look="primary"
        keys="Enter"
        icon={<Check size={14} aria-hidden />}
        onPress={() => runCommand('promise-confirm')}
      >
        {t('confirm')}
      </Button>
      <Button icon={<X size={14} aria-hidden />} keys="Delete" onPress={() => runCommand('promise-cancel')}>
        {t('none')}
      </Button>
    </>
  )
}

function OpenActs() {
  const t = useTranslations('promises.actions')
  return (
    <>
      <Button
        look="primary"
        keys="f"
        icon={<Check size={14} aria-hidden />}
        onPress={() => runCommand('promise-keep')}
      >
        {t('keep')}
      </Button>
      <Button
        keys="d"
        icon={<CalendarClock size={14} aria-hidden />}
        onPress={() => runCommand('promise-move')}
      >
        {t('move')}
      </Button>
      <Button keys="b" icon={<X size={14} aria-hidden />} onPress={() => runCommand('promise-break')}>
        {t('break')}
      </Button>
      <Button keys="o" icon={<UserRound size={14} aria-hidden />} onPress={() => runCommand('promise-give')}>
        {t('give')}
      </Button>
      <Button look="bare" onPress={() => runCommand('promise-cancel')}>
        {t('cancel')}
      </Button>
    </>
  )
}
