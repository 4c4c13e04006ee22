import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { closedStages, type LeadDetail, type LeadStage } from '@shared/model/lead'
import { runCommand } from '../../commands/command-registry'
import styles from './stage-steps.module.css'
import { useActOnLead } from './queries'

const steps = ['new', 'answered', 'talking'] as const

/** How far a lead has come, each step to be taken with a press; the end says which one it was. */
export function StageSteps({ client, lead }: { client: string; lead: LeadDetail }) {
  const t = useTranslations('leads')
  const act = useActOnLead(client)
  const isClosed = closedStages.includes(lead.stage)
  const go = (to: LeadStage) =>
    act(lead.mention, { do: 'stage', to, reason: null }, t(`did.${to}`, { who: lead.who ?? t('nobody') }))
  return (
    <ol className={styles.steps} aria-label={t('stage')}>
      {steps.map((step) => (
        <li key={step} data-on={lead.stage === step || undefined}>
          <Button aria-current={lead.stage === step ? 'step' : false} onPress={() => go(step)}>
            {t(`stages.${step}`)}
          </Button>
        </li>
      ))}
      <li data-on={isClosed || undefined}>
        {isClosed ? (
          <span>{t(`stages.${lead.stage}`)}</span>
        ) : (
          <>
            <Button onPress={() => runCommand('lead-won')}>{t('stages.won')}</Button>
            <Button onPress={() => runCommand('lead-lost')}>{t('stages.lost')}</Button>
          </>
        )}
      </li>
    </ol>
  )
}
