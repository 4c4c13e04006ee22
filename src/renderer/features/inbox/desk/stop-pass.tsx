import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { Reply } from '@shared/model/reply'
import { Button } from '../../../ui/button'
import { TextInput } from '../../../ui/field'
import styles from './desk.module.css'
import { useOverrideStop } from './reply-queries'

/** A stop is let pass with a reason, which stays. */
export function StopPass({ client, reply, rule }: { client: string; reply: Reply; rule: string }) {
  const t = useTranslations('desk')
  const pass = useOverrideStop(client)
  const [isPassing, setPassing] = useState(false)
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim().length >= 3)
      pass.mutate({ reply: reply.id, override: { rule, reason } }, { onSuccess: () => setPassing(false) })
  }
  if (hasPassed(reply, rule)) return <span>{t('passedWithReason')}</span>
  return (
    <>
      <Button look="link" size="small" onPress={() => setPassing(true)}>
        {t('keepWithReason')}
      </Button>
      {isPassing && (
        <form className={styles.reason} onSubmit={submit}>
          <TextInput label={t('reason')} value={reason} onChange={setReason} autoFocus />
          <Button size="small" type="submit" isDisabled={reason.trim().length < 3}>
            {t('letPass')}
          </Button>
        </form>
      )}
    </>
  )
}

/** Whether somebody let a stop of this rule pass, with a reason. */
export function hasPassed({ overrides }: Reply, rule: string): boolean {
  return overrides.some((one) => one.rule === rule)
}
