import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { LeadBoard } from '@shared/model/lead'
import { runCommand } from '../../commands/command-registry'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/empty'

interface NoLeadsProps {
  client: string
  board: LeadBoard
  isOfRival: boolean
}

/** An empty list says which of three it is: nothing yet, nothing in this view, or all done. */
export function NoLeads({ client, board, isOfRival }: NoLeadsProps) {
  const t = useTranslations('leads.empty')
  const inbox = useTranslations('inbox')
  const navigate = useNavigate()
  if (board.rivals.length === 0) return <Empty title={t('noRivals')}>{t('noRivalsHint')}</Empty>
  if (board.read.mentions === 0 && board.rows.length === 0)
    return (
      <Empty
        title={t('nothingYet')}
        actions={
          <>
            <Button look="primary" keys="Mod+O" onPress={() => runCommand('import')}>
              {inbox('importFile')}
            </Button>
            <Button onPress={() => runCommand('add-source')}>{inbox('addSource')}</Button>
          </>
        }
      >
        {t('nothingYetHint')}
      </Empty>
    )
  if (board.rows.length === 0) return <Empty title={t('allContent')}>{t('allContentHint')}</Empty>
  return (
    <Empty
      title={t(isOfRival ? 'nobodyOfRival' : 'nothingHere')}
      actions={
        <Button
          onPress={() => void navigate({ to: '/client/$client/leads', params: { client }, search: {} })}
        >
          {t('showAll')}
        </Button>
      }
    >
      {t('nothingHereHint')}
    </Empty>
  )
}
