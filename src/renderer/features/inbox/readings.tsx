import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { MentionDetail } from '@shared/model/mention-view'
import { runCommand, useCommand } from '../../commands/command-registry'
import { useTopicWord } from '../../parts/use-topic-word'
import { IconButton } from '../../ui/button'
import { Chip } from '../../ui/chip'
import styles from './readings.module.css'
import { TopicDialog } from './topic-dialog'

/** What triage makes of a mention beside its sentiment: complaint or not, what the writer wants, what it is about. */
export function Readings({ client, mention }: { client: string; mention: MentionDetail }) {
  const t = useTranslations()
  const topicWord = useTopicWord()
  const [isOpen, setOpen] = useState(false)
  useCommand('topic', () => setOpen(true))
  const hasOwnWord = mention.intent !== 'none' && mention.intent !== 'complaint'
  return (
    <div className={styles.readings} role="group" aria-label={t('triage.readings')}>
      {mention.complaint && <Chip tone="danger">{t('triage.complaint')}</Chip>}
      {hasOwnWord && <Chip>{t(`intents.${mention.intent}`)}</Chip>}
      {mention.topics.map((topic) => (
        <Chip key={topic}>{topicWord(topic)}</Chip>
      ))}
      <IconButton label={t('triage.changeTopics')} onPress={() => runCommand('topic')}>
        <Plus size={14} aria-hidden />
      </IconButton>
      {isOpen && <TopicDialog client={client} mention={mention} onClose={() => setOpen(false)} />}
    </div>
  )
}
