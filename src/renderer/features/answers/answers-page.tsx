import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Dumbbell } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { runCommand } from '../../commands/command-registry'
import { Button } from '../../ui/button'
import { PaneHeader } from '../../ui/pane-header'
import styles from './answers.module.css'
import { answerQueries } from './queries'
import { ResolutionTable } from './resolution-table'
import { RuleSeverities } from './rule-severities'
import { TemplateList } from './template-list'
import { VoiceForm } from './voice-form'

/** What answers are made of: saved replies, the client's voice, and what may be offered. */
export function AnswersPage() {
  const { client = '' } = useParams({ strict: false })
  const t = useTranslations('answers')
  const practice = useTranslations('practice')
  const { data } = useQuery(answerQueries.voice(client))
  return (
    <div className={styles.page}>
      <PaneHeader title={t('title')} isScreen>
        <Button icon={<Dumbbell size={14} aria-hidden />} keys="g e" onPress={() => runCommand('practice')}>
          {practice('open')}
        </Button>
      </PaneHeader>
      <div className={styles.body} tabIndex={0} role="region" aria-label={t('title')} data-region data-home>
        <TemplateList client={client} />
        {data && <VoiceForm client={client} voice={data.voice} />}
        {data && <RuleSeverities client={client} chosen={data.voice.severity} />}
        {data && <ResolutionTable client={client} book={data.resolutions} />}
      </div>
    </div>
  )
}
