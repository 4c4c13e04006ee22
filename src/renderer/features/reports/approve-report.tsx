import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '../../parts/failure-notice'
import { useSayStep } from '../../parts/use-say-step'
import { Button } from '../../ui/button'
import { Dialog, DialogActions } from '../../ui/dialog'
import { TextInput } from '../../ui/field'
import { reportQueries, useApproveReport } from './queries'
import styles from './reports.module.css'

interface ApproveReportProps {
  client: string
  id: number
  days: string
  onClose: () => void
}

/** Asks who answers for what the report says. */
export function ApproveReport({ client, id, days, onClose }: ApproveReportProps) {
  const t = useTranslations('reports')
  const [by, setBy] = useState('')
  const { mutate, error } = useApproveReport(client, id)
  const sayStep = useSayStep(client)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (by.trim() === '') return
    mutate(by, {
      onSuccess: ({ step }) => {
        sayStep(t('approved', { name: days }), step)
        onClose()
      },
    })
  }
  return (
    <Dialog title={t('approveTitle')} isOpen onClose={onClose}>
      <form className={styles.dialog} onSubmit={submit} noValidate>
        {error && <FailureNotice error={error} />}
        <TextInput label={t('by')} value={by} onChange={setBy} hint={t('approveHint')} autoFocus />
        <WhatFollows client={client} />
        <DialogActions>
          <Button look="bare" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" type="submit" isDisabled={by.trim() === ''}>
            {t('approve')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

/** An approval sets off what cannot be called back, so it says so beforehand. */
function WhatFollows({ client }: { client: string }) {
  const t = useTranslations('reports.delivery')
  const { data } = useQuery(reportQueries.delivery(client))
  if (!data) return null
  const forms = data.forms.map((form) => form.toUpperCase()).join(', ')
  return (
    <>
      {data.folder !== null && <p>{t('thenFolder', { place: data.folder, forms })}</p>}
      {data.mail && <p>{t('thenMail', { place: data.mail.to.join(', '), forms })}</p>}
    </>
  )
}
