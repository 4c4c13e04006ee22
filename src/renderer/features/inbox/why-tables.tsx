import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { sentiments } from '@shared/model/mention'
import type { MentionDetail } from '@shared/model/mention-view'
import type { Reason } from '@shared/model/triage'
import { Button } from '../../ui/button'
import { WeightBar } from '../../ui/weight-bar'
import { useJudge } from './use-correction-commands'
import styles from './why-button.module.css'

interface WhyProps {
  client: string
  mention: MentionDetail
}

export function UrgencyReasons({ client, mention }: WhyProps) {
  const t = useTranslations('why')
  const { urgency } = mention.reasons
  return (
    <>
      <ReasonTable
        reasons={urgency}
        nameOf={(reason) => t(`parts.${reason.part}`)}
        sum={mention.urgency}
        sumNote={t('urgencyNote')}
        digits={0}
        empty={t('notUrgent')}
      />
      <div className={styles.judge}>
        <Link className={styles.link} to="/client/$client/triage" params={{ client }} hash="weights">
          {t('changeWeights')}
        </Link>
      </div>
    </>
  )
}

export function SentimentReasons({ client, mention }: WhyProps) {
  const t = useTranslations()
  const judge = useJudge(client)
  const others = sentiments.filter((sentiment) => sentiment !== mention.sentiment)
  const say = (value: (typeof sentiments)[number]) => judge([mention.id], { field: 'sentiment', value })
  return (
    <>
      <ReasonTable
        reasons={mention.reasons.sentiment}
        nameOf={(reason) => wordsFor(reason, t('why.stars'), t('why.rest'))}
        sum={sumOf(mention.reasons.sentiment)}
        sumNote={t('why.sentimentNote', { confidence: mention.confidence })}
        digits={2}
        empty={t('why.nothing')}
      />
      <Judge
        isSaid={mention.corrections.some(({ field }) => field === 'sentiment')}
        onYes={() => say(mention.sentiment)}
      >
        {others.map((value) => (
          <Button key={value} onPress={() => say(value)}>
            {t(`sentiments.${value}`)}
          </Button>
        ))}
      </Judge>
    </>
  )
}

export function ComplaintReasons({ client, mention }: WhyProps) {
  const t = useTranslations('why')
  const judge = useJudge(client)
  const say = (value: 'yes' | 'no') => judge([mention.id], { field: 'complaint', value })
  const held = mention.complaint ? 'yes' : 'no'
  const other = mention.complaint ? 'no' : 'yes'
  return (
    <>
      <ReasonTable
        reasons={mention.reasons.complaint}
        nameOf={(reason) => wordsFor(reason, t('stars'), t('rest'))}
        sum={sumOf(mention.reasons.complaint)}
        sumNote={t('complaintNote', { chance: mention.complaintScore })}
        digits={2}
        empty={t('nothing')}
      />
      <Judge isSaid={mention.corrections.some(({ field }) => field === 'complaint')} onYes={() => say(held)}>
        <Button onPress={() => say(other)}>{t(other === 'yes' ? 'isComplaint' : 'isNoComplaint')}</Button>
      </Judge>
    </>
  )
}

function Judge({ isSaid, onYes, children }: { isSaid: boolean; onYes: () => void; children: ReactNode }) {
  const t = useTranslations('why')
  return (
    <div className={styles.judge}>
      <span>{isSaid ? t('youSaid') : t('isThatRight')}</span>
      {!isSaid && <Button onPress={onYes}>{t('yes')}</Button>}
      {children}
    </div>
  )
}

function wordsFor({ term, start }: Reason, stars: string, rest: string): string {
  if (start !== null) return ''
  return term === 'stars' ? stars : rest
}

interface ReasonTableProps<R extends Reason> {
  reasons: readonly R[]
  nameOf: (reason: R) => string
  sum: number
  sumNote: string
  digits: number
  empty: string
}

function ReasonTable<R extends Reason>({
  reasons,
  nameOf,
  sum,
  sumNote,
  digits,
  empty,
}: ReasonTableProps<R>) {
  const t = useTranslations('why')
  const format = useFormatter()
  const widest = Math.max(0, ...reasons.map(({ weight }) => Math.abs(weight)))
  const signed = (value: number) =>
    format.number(value, {
      signDisplay: 'exceptZero',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
  if (reasons.length === 0) return <p className={styles.note}>{empty}</p>
  return (
    <table className={styles.table}>
      <tbody>
        {reasons.map((reason, index) => (
          <tr key={index}>
            {reason.start === null ? (
              <>
                <td />
                <th scope="row" className={styles.what}>
                  {nameOf(reason)}
                </th>
              </>
            ) : (
              <>
                <th scope="row">
                  <span className={styles.term} dir="auto">
                    {reason.term}
                  </span>
                </th>
                <td className={styles.what}>{nameOf(reason)}</td>
              </>
            )}
            <td className={styles.bar}>
              <WeightBar weight={reason.weight} widest={widest} />
            </td>
            <td className={styles.weight}>{signed(reason.weight)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('result')}</th>
          <td colSpan={2} className={styles.what}>
            {sumNote}
          </td>
          <td className={styles.weight}>
            {format.number(sum, { minimumFractionDigits: digits, maximumFractionDigits: digits })}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

function sumOf(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, { weight }) => sum + weight, 0)
}
