import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, Lock } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { LeadDetail } from '@shared/model/lead'
import { runCommand, useCommand } from '../../commands/command-registry'
import { FailureNotice } from '../../parts/failure-notice'
import { PlatformIcon } from '../../parts/platform-icon'
import { Button, IconButton } from '../../ui/button'
import { LeadFacts } from './lead-facts'
import { LeadMenu } from './lead-menu'
import { LeadQuote } from './lead-quote'
import styles from './lead-pane.module.css'
import { MessageBox } from './message-box'
import { leadQueries } from './queries'
import { StageSteps } from './stage-steps'

interface LeadPaneProps {
  client: string
  mention: number
  onBack: () => void
}

/** One lead whole: how far it is, what was written, why the client fits, whether we may write, and the message. */
export function LeadPane({ client, mention, onBack }: LeadPaneProps) {
  const t = useTranslations('leads')
  const { data: lead, error } = useQuery(leadQueries.one(client, mention))
  useCommand('back', () => {
    onBack()
    document.querySelector<HTMLElement>('[data-keys="list"]')?.focus()
  })
  return (
    <article className={styles.pane} aria-label={t('label')}>
      {error && <FailureNotice error={error} />}
      {lead && (
        <>
          <PaneHead lead={lead} />
          <div
            className={styles.body}
            data-region
            data-home
            tabIndex={0}
            role="region"
            aria-label={t('label')}
          >
            {!lead.isBlocked && <StageSteps client={client} lead={lead} />}
            <LeadQuote lead={lead} />
            <LeadFacts lead={lead} />
            <MessageBox client={client} lead={lead} />
          </div>
        </>
      )}
    </article>
  )
}

function PaneHead({ lead }: { lead: LeadDetail }) {
  const t = useTranslations('leads')
  return (
    <header className={styles.paneHead}>
      <span className={styles.back}>
        <IconButton label={t('back')} onPress={() => runCommand('back')}>
          <ArrowLeft size={16} aria-hidden />
        </IconButton>
      </span>
      <PlatformIcon platform={lead.platform} />
      <h2 dir="auto" title={lead.who ?? undefined}>
        {lead.who ?? t('nobody')}
      </h2>
      <span className={styles.about} dir="auto" title={lead.rival.name}>
        {t('about', { rival: lead.rival.name })}
      </span>
      <span className={styles.acts}>
        {lead.stage !== 'dropped' && !lead.isBlocked && (
          <span className={styles.drop}>
            <Button look="bare" onPress={() => runCommand('lead-drop')}>
              {t('actions.drop')}
            </Button>
          </span>
        )}
        <Button look="bare" icon={<Lock size={14} aria-hidden />} onPress={() => runCommand('lead-block')}>
          {t(lead.isBlocked ? 'actions.unblock' : 'actions.block')}
        </Button>
        <LeadMenu />
      </span>
    </header>
  )
}
