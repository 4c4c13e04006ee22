import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { roundLength } from '@shared/model/practice'
import type { Finding } from '@shared/model/review'
import { countsOf } from '@shared/text/review/counts-of'
import { runCommand, useCommand } from '../../commands/command-registry'
import { FailureNotice } from '../../parts/failure-notice'
import { sayOutcome } from '../../parts/outcome'
import { Button } from '../../ui/button'
import { PaneHeader } from '../../ui/pane-header'
import { NoComplaint } from './no-complaint'
import styles from './practice.module.css'
import { PracticeDesk } from './practice-desk'
import { PracticeResult } from './practice-result'
import { PracticeSummary } from './practice-summary'
import { practiceQueries } from './queries'
import { useRound } from './use-round'

interface Done {
  text: string
  findings: readonly Finding[]
}

/** Answers to past complaints, for practice: the review says what they meet and miss, and nothing of it is sent or kept. */
export function PracticePage() {
  const { client = '' } = useParams({ strict: false })
  const t = useTranslations('practice')
  const navigate = useNavigate()
  const { round, answer, skip, again, startOver } = useRound()
  const [done, setDone] = useState<Done | null>(null)
  const isOver = round.answered.length >= roundLength
  const { data: complaint, error } = useQuery({
    ...practiceQueries.next(client, round.seed, round.drawn),
    enabled: !isOver,
  })
  const isSummed = isOver || (complaint === null && round.answered.length > 0)
  const goOn = () => {
    if (!complaint) return
    if (done) answer(complaint.mention, done.findings)
    else skip(complaint.mention)
    setDone(null)
  }
  const finish = (text: string, findings: readonly Finding[]) => {
    setDone({ text, findings })
    const { passed, all } = countsOf(findings)
    sayOutcome({ text: t('said', { passed, all }) })
  }
  useCommand('practice-next', complaint && !isSummed ? goOn : undefined)
  useCommand('back', () => void navigate({ to: '/client/$client/answers', params: { client } }))
  const number = Math.min(roundLength, round.answered.length + 1)
  return (
    <section className={styles.page} aria-label={t('title')} data-region>
      <PaneHeader
        title={t('title')}
        isScreen
        note={complaint && !isSummed ? t('count', { number, all: roundLength }) : undefined}
      >
        {complaint && !isSummed && !done && (
          <Button keys="Mod+L" onPress={() => runCommand('practice-next')}>
            {t('another')}
          </Button>
        )}
        <Button look="bare" onPress={() => runCommand('back')}>
          {t('back')}
        </Button>
      </PaneHeader>
      {error && <FailureNotice error={error} />}
      {isSummed && <PracticeSummary answered={round.answered} onAgain={again} />}
      {!isSummed && complaint === null && (
        <NoComplaint isNoneLeft={round.drawn.length > 0} onStartOver={startOver} />
      )}
      {!isSummed && complaint && !done && (
        <PracticeDesk key={complaint.mention} complaint={complaint} onDone={finish} />
      )}
      {!isSummed && complaint && done && (
        <PracticeResult {...{ complaint, ...done }} isLast={round.answered.length + 1 >= roundLength} />
      )}
    </section>
  )
}
