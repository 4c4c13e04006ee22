import { useQuery } from '@tanstack/react-query'
import { BookOpen, Copy, History, PenLine, Send } from 'lucide-react'
import { useFormatter, useTranslations } from 'use-intl'
import type { CaseDetail } from '@shared/model/case'
import type { Reply, ReplyMove } from '@shared/model/reply'
import type { ReviewContext } from '@shared/model/review'
import { measuredOf } from '@shared/text/review/length'
import { runCommand, useCommand } from '../../../commands/command-registry'
import { sayOutcome } from '../../../parts/outcome'
import { useSayFailure } from '../../../parts/use-failure-words'
import { Button, IconButton } from '../../../ui/button'
import { Chip } from '../../../ui/chip'
import { useOpenOriginal } from '../queries'
import { answerQueries } from '../../answers/queries'
import { AllChannels } from './all-channels'
import styles from './desk.module.css'
import { leavingMove } from './leaving'
import { OutboxSteps } from './outbox-steps'
import { useMoveReply } from './reply-queries'
import type { Draft } from './use-draft'

interface ComposerBarProps {
  client: string
  detail: CaseDetail
  reply: Reply
  draft: Draft
  context: ReviewContext | undefined
  onTemplates: () => void
  onVersions: () => void
}

/** How long it is and may be, whether it is kept, and the next step on its way. */
export function ComposerBar({
  client,
  detail,
  reply,
  draft,
  context,
  onTemplates,
  onVersions,
}: ComposerBarProps) {
  const t = useTranslations('desk')
  const format = useFormatter()
  const measured = context?.channel ? measuredOf(draft.text, context.channel) : null
  const isOver = measured !== null && measured.length > measured.limit
  const steps = useSteps(client, reply, draft)
  useCommand('queue-reply', steps.next)
  useCommand('mark-posted', steps.posted)
  return (
    <div className={styles.bar}>
      {measured && (
        <span className={styles.count} data-over={isOver || undefined}>
          {t('count', { length: format.number(measured.length), limit: format.number(measured.limit) })}
        </span>
      )}
      <Chip tone={reply.isPublic ? 'warn' : 'plain'}>{t(reply.isPublic ? 'public' : 'private')}</Chip>
      <Chip>{t(`states.${reply.state}`)}</Chip>
      <span className={styles.kept}>{draft.isKept ? t('kept') : t('keeping')}</span>
      <IconButton label={t('versions')} onPress={onVersions}>
        <History size={14} aria-hidden />
      </IconButton>
      <span className={styles.end}>
        <Button look="bare" icon={<PenLine size={14} aria-hidden />} onPress={() => runCommand('draft')}>
          {t('draftOpening')}
        </Button>
        <Button look="bare" icon={<BookOpen size={14} aria-hidden />} onPress={onTemplates}>
          {t('templates')}
        </Button>
        <AllChannels client={client} detail={detail} draft={draft} />
        <OutboxSteps reply={reply} onMove={steps.move} />
        {steps.giveBack && (
          <Button look="bare" onPress={steps.giveBack}>
            {t('giveBack')}
          </Button>
        )}
        {steps.approve && <Button onPress={steps.approve}>{t('approve')}</Button>}
        {reply.state === 'copied' && (
          <Button keys="Mod+Shift+Enter" onPress={() => runCommand('mark-posted')}>
            {t('markPosted')}
          </Button>
        )}
        <Button
          look="primary"
          keys="Mod+Enter"
          icon={reply.canSend ? <Send size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
          isDisabled={!steps.next}
          onPress={() => runCommand('queue-reply')}
        >
          {t(steps.mustAsk ? 'submit' : reply.canSend ? 'queue' : 'copyOpen')}
        </Button>
      </span>
    </div>
  )
}

/** The step that a reply can take now: into the outbox, or onto the clipboard with its page opened beside. */
function useSteps(client: string, reply: Reply, draft: Draft) {
  const t = useTranslations('desk')
  const sayFailure = useSayFailure()
  const move = useMoveReply(client)
  const openOriginal = useOpenOriginal(client)
  const isReady = draft.text.trim() !== '' && !draft.isInConflict
  const step = async (name: ReplyMove, said: string, after?: () => void) => {
    await draft.flush()
    move.mutate(
      { reply: reply.id, move: name },
      {
        onSuccess: () => {
          after?.()
          sayOutcome({ text: said })
        },
        onError: sayFailure,
      },
    )
  }
  const copy = () =>
    void step('copy', t('copied'), () => {
      void navigator.clipboard.writeText(draft.text)
      openOriginal.mutate(reply.mention, { onError: () => {} })
    })
  const { data } = useQuery(answerQueries.voice(client))
  const needsApproval = data?.voice.needsApproval === true
  const leaving = leavingMove(reply, needsApproval)
  const leave = {
    submit: () => void step('submit', t('submitted')),
    queue: () => void step('queue', t('queued')),
    copy,
  }
  return {
    move: (name: ReplyMove, said: string) => void step(name, said),
    mustAsk: leaving === 'submit',
    next: isReady && leaving !== null ? leave[leaving] : undefined,
    approve: reply.state === 'in-review' ? () => void step('approve', t('approved')) : undefined,
    giveBack: reply.state === 'in-review' ? () => void step('return', t('returned')) : undefined,
    posted: reply.state === 'copied' ? () => void step('post', t('posted')) : undefined,
  }
}
