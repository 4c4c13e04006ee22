import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { fitMost, type LeadDetail } from '@shared/model/lead'
import { runCommand } from '../../commands/command-registry'
import { useLanguageName } from '../../parts/use-language-name'
import { useTime } from '../../parts/use-time'
import { useTopicWord } from '../../parts/use-topic-word'
import { Button } from '../../ui/button'
import styles from './lead-facts.module.css'
import { useTermText, useWhyText } from './use-why-text'

/** What is known of a lead, and what was decided about it. */
export function LeadFacts({ lead }: { lead: LeadDetail }) {
  const t = useTranslations('leads')
  const time = useTime()
  const topicWord = useTopicWord()
  const whyText = useWhyText()
  const languageName = useLanguageName()
  const grievance = lead.topics.map(topicWord).join(', ')
  return (
    <dl className={styles.facts}>
      <Fact label={t('facts.grievance')}>{grievance === '' ? t('facts.noTopic') : grievance}</Fact>
      <Fact label={t('facts.why')}>
        {whyText(lead.fit)}
        <FitParts lead={lead} />
      </Fact>
      <Fact label={t('facts.language')}>
        {lead.lang === null ? t('facts.unknown') : languageName(lead.lang)}
      </Fact>
      <Fact label={t('facts.mayWrite')}>
        {t(lead.isPublic ? 'facts.publicOnly' : 'facts.privately')}{' '}
        {lead.basis && t('facts.basis', { text: lead.basis.text, at: time.day(lead.basis.at) })}{' '}
        <Button look="link" size="small" onPress={() => runCommand('lead-basis')}>
          {t(lead.basis ? 'actions.change' : 'actions.noteBasis')}
        </Button>
      </Fact>
      <Fact label={t('facts.contacts')}>
        {lead.contacts.length === 0
          ? t('facts.noContacts')
          : t('facts.contactCount', {
              count: lead.contacts.length,
              at: time.moment(lead.contacts.at(-1)?.at ?? 0),
            })}
      </Fact>
      <Fact label={t('facts.note')}>
        {lead.note !== null && <span className={styles.note}>{lead.note} </span>}
        <Button look="link" size="small" onPress={() => runCommand('note')}>
          {t(lead.note === null ? 'actions.addNote' : 'actions.change')}
        </Button>
      </Fact>
      {lead.reason !== null && <Fact label={t('facts.reason')}>{lead.reason}</Fact>}
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  )
}

/** The fit as the sum that it is. */
function FitParts({ lead }: { lead: LeadDetail }) {
  const t = useTranslations('leads')
  const format = useFormatter()
  const termText = useTermText()
  return (
    <details className={styles.parts}>
      <summary>{t('fitIs', { score: lead.fit.score })}</summary>
      <table>
        <tbody>
          {lead.fit.terms.map((term) => (
            <tr key={term.term}>
              <th scope="row">{t(`termNames.${term.term}`)}</th>
              <td dir="auto">{termText(term)}</td>
              <td>{t('pointsOf', { points: format.number(term.points), most: fitMost[term.term] })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
