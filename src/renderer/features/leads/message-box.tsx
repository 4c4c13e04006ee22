import { Copy } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { LeadDetail } from '@shared/model/lead'
import { runCommand, useCommand } from '../../commands/command-registry'
import { MarkedArea } from '../../parts/marked-area'
import { useLanguageName } from '../../parts/use-language-name'
import { Button } from '../../ui/button'
import { useOpenOriginal } from '../inbox/queries'
import styles from './message-box.module.css'
import { MessageReview } from './message-review'
import { useActOnLead } from './queries'
import { useMessage } from './use-message'
import { useMessageFindings } from './use-message-findings'

/** The first message: written here, reviewed as it is written, copied and posted by hand. Nothing is sent by itself. */
export function MessageBox({ client, lead }: { client: string; lead: LeadDetail }) {
  const t = useTranslations('leads')
  const isOver = lead.contacts.length > 0 && lead.stage !== 'talking' && lead.stage !== 'won'
  if (lead.isBlocked) return <p className={styles.closed}>{t('message.blocked')}</p>
  if (isOver) return <p className={styles.closed}>{t('message.once')}</p>
  return <Writing client={client} lead={lead} />
}

function Writing({ client, lead }: { client: string; lead: LeadDetail }) {
  const t = useTranslations('leads')
  const format = useFormatter()
  const languageName = useLanguageName()
  const box = useRef<HTMLElement>(null)
  const message = useMessage(client, lead)
  const findings = useMessageFindings(client, lead.mention, message.text)
  const stops = findings.filter(({ state }) => state === 'stop').length
  const copy = useCopyAndOpen(client, lead, message)
  const isReady = message.text.trim() !== '' && findings.length > 0 && stops === 0
  useCommand('queue-reply', isReady ? copy : undefined)
  useCommand('reply', () => box.current?.querySelector('textarea')?.focus())
  return (
    <section className={styles.box} ref={box} aria-label={t('message.title')}>
      <header>
        <h3>{t(lead.isPublic ? 'message.public' : 'message.private')}</h3>
        <span>{languageName(lead.messageLang)}</span>
      </header>
      <MarkedArea
        label={t('message.title')}
        text={message.text}
        lang={lead.messageLang}
        findings={findings}
        isReadOnly={false}
        onChange={message.write}
        onLeave={message.flush}
      />
      <MessageReview text={message.text} findings={findings} onChange={message.write} />
      <footer>
        <span>{t('message.length', { count: format.number([...message.text].length) })}</span>
        <Button
          look="primary"
          keys="Mod+Enter"
          icon={<Copy size={14} aria-hidden />}
          isDisabled={!isReady}
          onPress={() => runCommand('queue-reply')}
        >
          {t('message.copyOpen')}
        </Button>
      </footer>
    </section>
  )
}

/** Keeps that the message left, then copies it and opens the page beside. */
function useCopyAndOpen(client: string, lead: LeadDetail, message: { text: string; flush: () => void }) {
  const t = useTranslations('leads')
  const act = useActOnLead(client)
  const openOriginal = useOpenOriginal(client)
  const latest = useRef(message.text)
  useEffect(() => {
    latest.current = message.text
  })
  return () => {
    message.flush()
    const said = t('did.contact', { who: lead.who ?? t('nobody') })
    act(lead.mention, { do: 'contact', text: latest.current.trim() }, said, () => {
      void navigator.clipboard.writeText(latest.current.trim())
      if (lead.hasLink) openOriginal.mutate(lead.mention, { onError: () => {} })
    })
  }
}
