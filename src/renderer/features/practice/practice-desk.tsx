import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { PracticeComplaint } from '@shared/model/practice'
import type { Finding } from '@shared/model/review'
import { measuredOf } from '@shared/text/review/length'
import { runCommand, useCommand } from '../../commands/command-registry'
import { FailureNotice } from '../../parts/failure-notice'
import { MarkedArea } from '../../parts/marked-area'
import { ReviewPane } from '../../parts/review/review-pane'
import { useFindings } from '../../parts/review/use-findings'
import { fixableIn, withFix } from '../../parts/review/with-fix'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { Complaint } from './complaint'
import styles from './practice.module.css'
import { useReadAnswer } from './queries'

interface PracticeDeskProps {
  complaint: PracticeComplaint
  onDone: (text: string, findings: readonly Finding[]) => void
}

/** The complaint, room for an answer, and the review that reads along as it does at the desk. */
export function PracticeDesk({ complaint, onDone }: PracticeDeskProps) {
  const t = useTranslations()
  const format = useFormatter()
  const [text, setText] = useState('')
  const findings = useFindings(complaint.context, complaint.lang, text)
  const read = useReadAnswer(complaint)
  const measured = complaint.context.channel ? measuredOf(text, complaint.context.channel) : null
  const isReady = text.trim() !== '' && !read.isPending
  const fixable = fixableIn(findings)
  const finish = () => read.mutate(text, { onSuccess: (found) => onDone(text, found) })
  useCommand('practice-done', isReady ? finish : undefined)
  useCommand('apply-fix', fixable && (() => setText(withFix(text, fixable))))
  return (
    <div className={styles.desk}>
      <div className={styles.left}>
        <Complaint complaint={complaint} />
        {read.error && <FailureNotice error={read.error} />}
        <span className={styles.caption} aria-hidden>
          {t('practice.text')}
        </span>
        <MarkedArea
          label={t('practice.text')}
          text={text}
          lang={complaint.lang}
          findings={findings}
          isWanted
          isReadOnly={false}
          onChange={setText}
          onLeave={() => {}}
        />
        <div className={styles.bar}>
          {measured && (
            <span className={styles.count} data-over={measured.length > measured.limit || undefined}>
              {t('desk.count', {
                length: format.number(measured.length),
                limit: format.number(measured.limit),
              })}
            </span>
          )}
          <Chip tone={complaint.isPublic ? 'warn' : 'plain'}>
            {t(complaint.isPublic ? 'desk.public' : 'desk.private')}
          </Chip>
          <span>{t('practice.hint')}</span>
          <span className={styles.end}>
            <Button
              look="primary"
              keys="Mod+E"
              isDisabled={!isReady}
              onPress={() => runCommand('practice-done')}
            >
              {t(read.isPending ? 'practice.reading' : 'practice.done')}
            </Button>
          </span>
        </div>
      </div>
      <ReviewPane text={text} findings={findings} onFix={(finding) => setText(withFix(text, finding))} />
    </div>
  )
}
