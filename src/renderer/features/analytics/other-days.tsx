import { useNavigate, useSearch } from '@tanstack/react-router'
import { CalendarRange } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { Period } from '@shared/model/period'
import { Button } from '../../ui/button'
import { Dialog, DialogActions } from '../../ui/dialog'
import { TextInput } from '../../ui/field'
import nav from '../../ui/side-nav.module.css'
import styles from './analytics.module.css'

/** A period of one's own, from one day to another. */
export function OtherDays({ client }: { client: string }) {
  const t = useTranslations('analytics')
  const { from } = useSearch({ from: '/frame/client/$client/analytics' })
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <AriaButton
        className={nav.entry ?? ''}
        {...(from !== undefined && { 'data-on': true })}
        onPress={() => setOpen(true)}
      >
        <CalendarRange size={16} aria-hidden />
        <span>{t('periods.custom')}…</span>
      </AriaButton>
      {isOpen && <DaysDialog client={client} onClose={() => setOpen(false)} />}
    </>
  )
}

function DaysDialog({ client, onClose }: { client: string; onClose: () => void }) {
  const t = useTranslations('analytics')
  const navigate = useNavigate()
  const search = useSearch({ from: '/frame/client/$client/analytics' })
  const [from, setFrom] = useState(search.from ?? '')
  const [to, setTo] = useState(search.to ?? '')
  const period = Period.safeParse({ from, to })
  const isBad = from !== '' && to !== '' && !period.success
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!period.success) return
    const { period: _, ...rest } = search
    void navigate({
      to: '/client/$client/analytics',
      params: { client },
      search: { ...rest, ...period.data },
    })
    onClose()
  }
  return (
    <Dialog title={t('periods.custom')} isOpen onClose={onClose}>
      <form className={styles.days} onSubmit={submit} noValidate>
        <TextInput label={t('from')} type="date" value={from} onChange={setFrom} autoFocus />
        <TextInput
          label={t('to')}
          type="date"
          value={to}
          onChange={setTo}
          error={isBad ? t('badPeriod') : undefined}
        />
        <DialogActions>
          <Button look="bare" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" type="submit" isDisabled={!period.success}>
            {t('apply')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
