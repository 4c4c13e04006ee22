import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { CaseDetail } from '@shared/model/case'
import type { Reply } from '@shared/model/reply'
import { sayOutcome } from '../../../parts/outcome'
import { useFailureWords, useSayFailure } from '../../../parts/use-failure-words'
import { MenuButton } from '../../../ui/menu-button'
import { answerQueries } from '../../answers/queries'
import { leavingMove } from './leaving'
import { replyQueries, useBeginReply, useMoveReply, useWriteReply } from './reply-queries'
import { lastReplyTo, targetsOf } from './targets'
import type { Draft } from './use-draft'

interface AllChannelsProps {
  client: string
  detail: CaseDetail
  draft: Draft
}

/** For a person who wrote on several channels: one text as the start of the others, and all that are ready on their way at once. */
export function AllChannels({ client, detail, draft }: AllChannelsProps) {
  const t = useTranslations('desk.all')
  const { data: replies = [] } = useQuery(replyQueries.list(client, detail.id))
  const { data: voice } = useQuery(answerQueries.voice(client))
  const needsApproval = voice?.voice.needsApproval === true
  const spread = useSpread(client, detail.id)
  const sendOff = useSendOff(client, needsApproval)
  const targets = targetsOf(detail)
  const last = targets.map(({ id }) => ({ id, reply: lastReplyTo(replies, id) }))
  const unwritten = last.filter(({ reply }) => !reply || (reply.state === 'draft' && reply.text === ''))
  const ready = last.flatMap(({ reply }) => (reply && isReady(reply, needsApproval) ? [reply] : []))
  const canSpread = draft.text.trim() !== '' && unwritten.length > 0
  const items = [
    ...(canSpread ? [{ id: 'spread' as const, text: t('spread', { count: unwritten.length }) }] : []),
    ...(ready.length > 1
      ? [{ id: 'send' as const, text: t(needsApproval ? 'submit' : 'send', { count: ready.length }) }]
      : []),
  ]
  if (targets.length < 2 || items.length === 0) return null
  const choose = async (id: 'spread' | 'send') => {
    await draft.flush()
    await (id === 'spread'
      ? spread(
          unwritten.map(({ id: mention }) => mention),
          draft.text,
        )
      : sendOff(ready))
  }
  return <MenuButton label={t('label')} items={items} onChoose={(id) => void choose(id)} />
}

/** The clipboard holds one text, so that what is posted by hand is left to its own tab. */
function isReady(reply: Reply, needsApproval: boolean): boolean {
  const move = leavingMove(reply, needsApproval)
  return reply.text.trim() !== '' && (move === 'queue' || move === 'submit')
}

/** Writes a text as the draft to mentions that have none. */
function useSpread(client: string, id: number) {
  const t = useTranslations('desk.all')
  const begin = useBeginReply(client)
  const write = useWriteReply(client)
  const sayFailure = useSayFailure()
  return async (mentions: readonly number[], text: string) => {
    try {
      for (const mention of mentions) {
        const { id: reply, version } = await begin.mutateAsync({ case: id, mention })
        await write.mutateAsync({ reply, version, text })
      }
      sayOutcome({ text: t('spreadSaid', { count: mentions.length }) })
    } catch (error) {
      sayFailure(error)
    }
  }
}

/** One that is stopped holds up none of the others; which and why is said. */
function useSendOff(client: string, needsApproval: boolean) {
  const t = useTranslations()
  const move = useMoveReply(client)
  const failureWords = useFailureWords()
  return async (replies: readonly Reply[]) => {
    const stopped: string[] = []
    for (const reply of replies) {
      const step = leavingMove(reply, needsApproval)
      const platform = t(`platforms.${reply.platform}`)
      if (step === null) continue
      await move
        .mutateAsync({ reply: reply.id, move: step })
        .catch((error: unknown) => stopped.push(`${platform}: ${failureWords(error)}`))
    }
    const sent = t('desk.all.sent', { count: replies.length - stopped.length })
    sayOutcome({ text: [sent, ...stopped].join(' ') })
  }
}
