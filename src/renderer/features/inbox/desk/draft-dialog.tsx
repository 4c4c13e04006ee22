import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Reply } from '@shared/model/reply'
import { call, onEvent } from '../../../api'
import { FailureNotice } from '../../../parts/failure-notice'
import { Button } from '../../../ui/button'
import { Dialog, DialogActions } from '../../../ui/dialog'
import { assistantQueries, useAskAssistant } from '../../settings/queries'
import styles from './desk.module.css'

interface DraftDialogProps {
  client: string
  reply: Reply
  onTake: (text: string) => void
  onClose: () => void
}

/** An opening to go on from: put together here, or written by the user's own assistant, which is told first what it would be sent. */
export function DraftDialog({ client, reply, onTake, onClose }: DraftDialogProps) {
  const t = useTranslations('desk')
  const { data: composed } = useQuery(assistantQueries.composed(client, reply.id))
  const { data: settings } = useQuery(assistantQueries.settings())
  const { data: prompt } = useQuery({
    ...assistantQueries.prompt(client, reply.id),
    enabled: settings?.isOn === true,
  })
  const [job] = useState(() => crypto.randomUUID())
  const streamed = useDrafting(job)
  const ask = useAskAssistant(client)
  const text = ask.data?.text ?? streamed ?? composed?.text ?? ''
  useEffect(() => () => void call('job.cancel', { job }), [job])
  return (
    <Dialog title={t('draftTitle')} isOpen onClose={onClose}>
      {ask.error && <FailureNotice error={ask.error} />}
      <p className={styles.proposal} dir="auto" lang={reply.lang ?? undefined}>
        {text}
      </p>
      {settings?.isOn && prompt && (
        <details>
          <summary>{t('whatIsSent', { base: prompt.base })}</summary>
          <pre className={styles.prompt}>{prompt.messages.map(({ content }) => content).join('\n\n')}</pre>
        </details>
      )}
      <DialogActions>
        <Button look="bare" onPress={onClose}>
          {t('cancel')}
        </Button>
        {settings?.isOn && (
          <Button isDisabled={ask.isPending} onPress={() => ask.mutate({ reply: reply.id, job })}>
            {t(ask.isPending ? 'asking' : 'askAssistant')}
          </Button>
        )}
        <Button
          look="primary"
          isDisabled={text === '' || ask.isPending}
          onPress={() => {
            onTake(text)
            onClose()
          }}
        >
          {t('takeDraft')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

/** What the assistant has written so far; null before its first word. */
function useDrafting(job: string): string | null {
  const [text, setText] = useState<string | null>(null)
  useEffect(
    () =>
      onEvent((event) => {
        if (event.name === 'drafting' && event.data.job === job) setText(event.data.text)
      }),
    [job],
  )
  return text
}
