import { useTranslations } from 'use-intl'
import type { StatementVersion } from '@shared/model/crisis'
import styles from './crisis.module.css'
import { FormDialog } from './form-dialog'
import { useApproveStatement } from './queries'
import { useStatementName } from './use-statement-name'
import { useTold } from './use-told'

interface ApproveDialogProps {
  client: string
  name: string
  version: StatementVersion
  onClose: () => void
}

/** Asks who lets it be used; what the review stops is said here and stays unapproved. */
export function ApproveDialog({ client, name, version, onClose }: ApproveDialogProps) {
  const t = useTranslations('crisis')
  const nameOf = useStatementName(client)
  const { mutate, error } = useApproveStatement(client)
  const told = useTold(client)(t('did.approve', { name: nameOf(name) }))
  return (
    <FormDialog
      title={`${nameOf(name)}: ${t('statement.waiting', { version: version.version })}`}
      action={t('statement.approve')}
      isSigned
      error={error}
      fields={[]}
      note={() => <p className={styles.quoted}>{version.text}</p>}
      onDo={(_, by) =>
        mutate(
          { id: version.id, by },
          {
            onSuccess: (result) => {
              told.onSuccess(result)
              onClose()
            },
          },
        )
      }
      onClose={onClose}
    />
  )
}
