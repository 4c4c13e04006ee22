import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { reportForms, type ReportForm } from '@shared/model/report-form'
import type { ReportDelivery } from '@shared/model/report-delivery'
import { FailureNotice } from '../../parts/failure-notice'
import { sayOutcome } from '../../parts/outcome'
import { Button } from '../../ui/button'
import { Dialog, DialogActions } from '../../ui/dialog'
import { ToggleChips } from '../../ui/toggle-chips'
import { FolderField, type FolderDraft } from './folder-field'
import { MailFields, mailIn, type MailDraft } from './mail-fields'
import { reportQueries, useSaveDelivery } from './queries'
import styles from './reports.module.css'

interface DeliveryDialogProps {
  client: string
  onClose: () => void
}

/** Where the client's reports go by themselves, once somebody has approved them. */
export function DeliveryDialog({ client, onClose }: DeliveryDialogProps) {
  const t = useTranslations('reports.delivery')
  const { data, error } = useQuery(reportQueries.delivery(client))
  return (
    <Dialog title={t('title')} isOpen onClose={onClose}>
      {error && <FailureNotice error={error} />}
      {data && <DeliveryForm client={client} held={data} onClose={onClose} />}
    </Dialog>
  )
}

function DeliveryForm({ client, held, onClose }: DeliveryDialogProps & { held: ReportDelivery }) {
  const t = useTranslations('reports.delivery')
  const save = useSaveDelivery(client)
  const [forms, setForms] = useState<readonly ReportForm[]>(held.forms)
  const [folder, setFolder] = useState<FolderDraft>({ path: held.folder })
  const [mail, setMail] = useState<MailDraft>(draftOf(held))
  const read = mailIn(mail)
  const isReady = forms.length > 0 && read !== undefined && !save.isPending
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // A dialog hangs in the form that opened it, which would be submitted as well.
    event.stopPropagation()
    if (!isReady) return
    save.mutate(
      {
        settings: { forms: [...forms], mail: read },
        ...(folder.token !== undefined && { folder: folder.token }),
      },
      {
        onSuccess: () => {
          sayOutcome({ text: t('saved') })
          onClose()
        },
      },
    )
  }
  return (
    <form className={styles.dialog} onSubmit={submit} noValidate>
      {save.error && <FailureNotice error={save.error} />}
      <p className={styles.quiet}>{t('hint')}</p>
      <FolderField folder={folder} onChange={setFolder} />
      <MailFields draft={mail} sender={held.sender} onChange={setMail} />
      <FormChips forms={forms} onChange={setForms} />
      <DialogActions>
        <Button look="bare" onPress={onClose}>
          {t('cancel')}
        </Button>
        <Button look="primary" type="submit" isDisabled={!isReady}>
          {t('save')}
        </Button>
      </DialogActions>
    </form>
  )
}

function FormChips({
  forms,
  onChange,
}: {
  forms: readonly ReportForm[]
  onChange: (forms: ReportForm[]) => void
}) {
  const t = useTranslations('reports.delivery')
  return (
    <div className={styles.labelled}>
      <span aria-hidden>{t('forms')}</span>
      <ToggleChips
        label={t('forms')}
        options={reportForms.map((value) => ({ value, text: value.toUpperCase() }))}
        on={forms}
        onToggle={(value, isOn) =>
          onChange(reportForms.filter((form) => (form === value ? isOn : forms.includes(form))))
        }
      />
      <small>{t('formsHint')}</small>
    </div>
  )
}

function draftOf({ mail }: ReportDelivery): MailDraft {
  return { to: mail?.to.join(', ') ?? '', subject: mail?.subject ?? '', text: mail?.text ?? '' }
}
