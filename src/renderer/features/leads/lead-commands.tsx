import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { LeadAction, LeadDetail, LeadStage } from '@shared/model/lead'
import { useCommand } from '../../commands/command-registry'
import { useOpenOriginal } from '../inbox/queries'
import { leadQueries, useActOnLead } from './queries'
import { WordsDialog } from './words-dialog'

type DialogName = 'won' | 'lost' | 'dropped' | 'note' | 'basis' | 'block'

/** What can be done with the open lead by key, button and palette, and the one line that some of it asks for. */
export function LeadCommands({ client, mention }: { client: string; mention: number | undefined }) {
  const [dialog, setDialog] = useState<DialogName | null>(null)
  const { data: lead } = useQuery({
    ...leadQueries.one(client, mention ?? 0),
    enabled: mention !== undefined,
  })
  const act = useAct(client, lead)
  const openOriginal = useOpenOriginal(client)
  const isOpen = lead !== undefined && !lead.isBlocked
  const opens = (name: DialogName, isReady: boolean) => (isReady ? () => setDialog(name) : undefined)
  const moves = (to: LeadStage) => (isOpen ? () => act({ do: 'stage', to, reason: null }, to) : undefined)
  useCommand('lead-answered', moves('answered'))
  useCommand('lead-talking', moves('talking'))
  useCommand('lead-won', opens('won', isOpen))
  useCommand('lead-lost', opens('lost', isOpen))
  useCommand('lead-drop', opens('dropped', isOpen))
  useCommand('lead-basis', opens('basis', lead !== undefined))
  useCommand('note', opens('note', lead !== undefined))
  const block = lead?.isBlocked ? () => act({ do: 'unblock' }, 'unblock') : () => setDialog('block')
  useCommand('lead-block', lead && block)
  useCommand('open-original', lead?.hasLink ? () => openOriginal.mutate(lead.mention) : undefined)
  if (!lead || dialog === null) return null
  return <Asking dialog={dialog} lead={lead} act={act} onClose={() => setDialog(null)} />
}

type Act = ReturnType<typeof useAct>

function useAct(client: string, lead: LeadDetail | undefined) {
  const t = useTranslations('leads')
  const act = useActOnLead(client)
  return (action: LeadAction, said: LeadStage | 'note' | 'basis' | 'block' | 'unblock') => {
    if (lead) act(lead.mention, action, t(`did.${said}`, { who: lead.who ?? t('nobody') }))
  }
}

interface AskingProps {
  dialog: DialogName
  lead: LeadDetail
  act: Act
  onClose: () => void
}

function Asking({ dialog, lead, act, onClose }: AskingProps) {
  const t = useTranslations('leads.dialogs')
  const start = { note: lead.note ?? '', basis: lead.basis?.text ?? '' }
  const done = (text: string) => {
    const words = text === '' ? null : text
    switch (dialog) {
      case 'note':
        return act({ do: 'note', text: words }, 'note')
      case 'basis':
        return act({ do: 'basis', text: words }, 'basis')
      case 'block':
        return act({ do: 'block', reason: words }, 'block')
      default:
        return act({ do: 'stage', to: dialog, reason: words }, dialog)
    }
  }
  return (
    <WordsDialog
      title={t(`titles.${dialog}`)}
      label={t(`labels.${dialog}`)}
      hint={t(`hints.${dialog}`)}
      start={dialog === 'note' || dialog === 'basis' ? start[dialog] : ''}
      onDo={done}
      onClose={onClose}
    />
  )
}
