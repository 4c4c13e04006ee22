import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { TopicName } from '@shared/model/correction'
import type { MentionDetail } from '@shared/model/mention-view'
import { useTopicWord } from '../../parts/use-topic-word'
import { Button } from '../../ui/button'
import { Dialog, DialogActions } from '../../ui/dialog'
import { TextInput } from '../../ui/field'
import { ToggleChips } from '../../ui/toggle-chips'
import { triageQueries } from '../triage/queries'
import styles from './topic-dialog.module.css'
import { useJudge } from './use-correction-commands'

interface TopicDialogProps {
  client: string
  mention: MentionDetail
  onClose: () => void
}

/** What a mention is about: the topics there are, each on or off, and a field for a new one, which learns from its examples. */
export function TopicDialog({ client, mention, onClose }: TopicDialogProps) {
  const t = useTranslations()
  const topicWord = useTopicWord()
  const judge = useJudge(client)
  const { data: status } = useQuery(triageQueries.status(client))
  const [name, setName] = useState('')
  const [isTried, setTried] = useState(false)
  const isName = TopicName.safeParse(name).success
  const toggle = (topic: string, isOn: boolean) =>
    judge([mention.id], { field: 'topic', topic, value: isOn ? 'yes' : 'no' })
  const add = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isName) return
    toggle(name.trim(), true)
    onClose()
  }
  return (
    <Dialog title={t('triage.topicsTitle')} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={add} noValidate>
        <ToggleChips
          label={t('triage.topicsTitle')}
          options={(status?.topics ?? []).map((topic) => ({
            value: topic.name,
            text: topicWord(topic.name),
          }))}
          on={mention.topics}
          onToggle={toggle}
        />
        <TextInput
          label={t('triage.newTopic')}
          value={name}
          onChange={setName}
          hint={t('triage.newTopicHint')}
          error={isTried && !isName ? t('triage.topicNameBad') : undefined}
        />
        <DialogActions>
          <Button look="bare" onPress={onClose}>
            {t('triage.close')}
          </Button>
          <Button look="primary" type="submit">
            {t('triage.addTopic')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
