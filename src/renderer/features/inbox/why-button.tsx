import { useState } from 'react'
import { Button as AriaButton, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { MentionDetail } from '@shared/model/mention-view'
import { useCommand } from '../../commands/command-registry'
import { SegmentedChoice } from '../../ui/segmented-choice'
import popover from '../../ui/popover.module.css'
import styles from './why-button.module.css'
import { ComplaintReasons, SentimentReasons, UrgencyReasons } from './why-tables'

type Aspect = 'urgency' | 'sentiment' | 'complaint'
const aspects = ['urgency', 'sentiment', 'complaint'] as const

/** Why a mention was read so: each score as the sum that it is, with the words that it comes from, and a place to say that it is wrong. */
export function WhyButton({ client, mention }: { client: string; mention: MentionDetail }) {
  const t = useTranslations('why')
  const [isOpen, setOpen] = useState(false)
  const [aspect, setAspect] = useState<Aspect>('urgency')
  useCommand('why', () => setOpen(true))
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <AriaButton className={styles.why ?? ''}>{t('open')}</AriaButton>
      <Popover className={`${popover.popover} ${styles.popover}`} placement="bottom" offset={8}>
        <Dialog className={`${popover.dialog} ${styles.dialog}`}>
          <header className={styles.header}>
            <Heading slot="title" className={styles.title ?? ''}>
              {aspect === 'urgency' && t('urgencyTitle', { urgency: mention.urgency })}
              {aspect === 'sentiment' && t('sentimentTitle')}
              {aspect === 'complaint' && t('complaintTitle')}
            </Heading>
            <span className={styles.note}>{t('here')}</span>
          </header>
          <SegmentedChoice
            label={t('aspect')}
            value={aspect}
            options={aspects.map((value) => ({ value, text: t(`aspects.${value}`) }))}
            onChange={setAspect}
          />
          {aspect === 'urgency' && <UrgencyReasons client={client} mention={mention} />}
          {aspect === 'sentiment' && <SentimentReasons client={client} mention={mention} />}
          {aspect === 'complaint' && <ComplaintReasons client={client} mention={mention} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
