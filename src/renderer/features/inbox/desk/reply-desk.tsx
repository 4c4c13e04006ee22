import { useQuery } from '@tanstack/react-query'
import { MessageSquareReply } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CaseDetail, SagaMention } from '@shared/model/case'
import type { Reply } from '@shared/model/reply'
import { runCommand, useCommand } from '../../../commands/command-registry'
import { FailureNotice } from '../../../parts/failure-notice'
import { PlatformIcon } from '../../../parts/platform-icon'
import { Button } from '../../../ui/button'
import { Composer } from './composer'
import styles from './desk.module.css'
import { replyQueries, useBeginReply } from './reply-queries'
import { lastReplyTo, targetsOf } from './targets'

/** Where a case is answered: closed until it is asked for, then one tab for each channel on which the person wrote. */
export function ReplyDesk({ client, detail }: { client: string; detail: CaseDetail }) {
  const t = useTranslations()
  const { data: replies = [] } = useQuery(replyQueries.list(client, detail.id))
  const begin = useBeginReply(client)
  const targets = targetsOf(detail)
  const [chosen, setChosen] = useState<number | null>(null)
  const [isOpen, setOpen] = useState(false)
  const target = targets.find(({ id }) => id === chosen) ?? targets.at(-1)
  const open = (mention: SagaMention | undefined) => {
    if (!mention) return
    setChosen(mention.id)
    setOpen(true)
    if (!lastReplyTo(replies, mention.id)) begin.mutate({ case: detail.id, mention: mention.id })
  }
  useCommand('reply', () => open(target))
  const reply = target && lastReplyTo(replies, target.id)
  if (!isOpen) {
    return (
      <div className={styles.closed}>
        <Button
          look="primary"
          keys="r"
          icon={<MessageSquareReply size={14} aria-hidden />}
          isDisabled={!target}
          onPress={() => runCommand('reply')}
        >
          {reply && reply.text !== '' ? t('desk.goOn') : t('desk.reply')}
        </Button>
      </div>
    )
  }
  return (
    <section className={styles.desk} aria-label={t('desk.label')} data-region data-help="answer">
      <div className={styles.tabs} role="tablist" aria-label={t('desk.channels')}>
        {targets.map((mention) => (
          <button
            key={mention.id}
            type="button"
            role="tab"
            aria-selected={mention.id === target?.id}
            className={styles.tab}
            onClick={() => open(mention)}
          >
            <PlatformIcon platform={mention.platform} size={14} />
            {t(`platforms.${mention.platform}`)}
            {targets.length > 1 && <TabState reply={lastReplyTo(replies, mention.id)} />}
          </button>
        ))}
        <span className={styles.close}>
          <Button look="bare" size="small" onPress={() => setOpen(false)}>
            {t('desk.close')}
          </Button>
        </span>
      </div>
      {begin.error && <FailureNotice error={begin.error} />}
      {reply && <Composer key={reply.id} client={client} detail={detail} reply={reply} />}
    </section>
  )
}

/** How far each of several channels is, beside its name: nothing as long as nothing is written there. */
function TabState({ reply }: { reply: Reply | undefined }) {
  const t = useTranslations('desk.states')
  return reply && reply.text !== '' && <small>{t(reply.state)}</small>
}
