import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { severities, type RuleName, type Severity } from '@shared/model/review'
import type { VoiceCard } from '@shared/model/voice'
import { ruleNatures, rulesByWeight } from '@shared/text/review/rules'
import { sayOutcome } from '../../parts/outcome'
import { useWords } from '../../parts/use-words'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { SegmentedChoice } from '../../ui/segmented-choice'
import table from '../../ui/table.module.css'
import styles from './answers.module.css'
import { useSaveVoice } from './queries'

type Chosen = VoiceCard['severity']

/** How each rule of the review counts for this client. What is as delivered is not kept, so that a better default reaches it. */
export function RuleSeverities({ client, chosen: kept }: { client: string; chosen: Chosen }) {
  const t = useTranslations('answers')
  const words = useWords()
  const save = useSaveVoice(client)
  // Shown at once: a second choice must not wait for the first to be kept.
  const [chosen, setChosen] = useState(kept)
  const keep = (severity: Chosen) => {
    setChosen(severity)
    save.mutate({ voice: { severity } })
  }
  const change = (severity: Chosen, text: string) => {
    const before = chosen
    keep(severity)
    const undo = () => {
      keep(before)
      sayOutcome(null)
    }
    sayOutcome({ text, undo })
  }
  const choose = (rule: RuleName, severity: Severity) => {
    const said = { rule: words(`review.rules.${rule}`), severity: t(`severities.${severity}`) }
    change(withSeverity(chosen, rule, severity), t('severitySaid', said))
  }
  return (
    <section className={styles.section} aria-labelledby="rules-title">
      <header>
        <h2 id="rules-title">{t('rules')}</h2>
        {Object.keys(chosen).length > 0 && (
          <Button size="small" look="bare" onPress={() => change({}, t('allBackSaid'))}>
            {t('allBack')}
          </Button>
        )}
      </header>
      <p className={styles.faint}>{t('rulesHint')}</p>
      <table className={`${table.table} ${styles.rules}`}>
        <thead>
          <tr>
            <th scope="col">{t('rule')}</th>
            <th scope="col">{t('practice')}</th>
            <th scope="col">{t('delivered')}</th>
            <th scope="col">{t('severity')}</th>
          </tr>
        </thead>
        <tbody>
          {rulesByWeight.map((rule) => (
            <RuleRow key={rule} rule={rule} chosen={chosen[rule]} onChoose={choose} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface RuleRowProps {
  rule: RuleName
  /** Undefined where the default stands. */
  chosen: Severity | undefined
  onChoose: (rule: RuleName, severity: Severity) => void
}

function RuleRow({ rule, chosen, onChoose }: RuleRowProps) {
  const t = useTranslations('answers')
  const words = useWords()
  const { practice, severity } = ruleNatures[rule]
  const name = words(`review.rules.${rule}`)
  return (
    <tr data-rule={rule}>
      <td>
        <b>{name}</b>
        {chosen !== undefined && <Chip tone="accent">{t('changed')}</Chip>}
        <p>{words(`review.reasons.${rule}.pass`)}</p>
      </td>
      <td>
        {practice}
        <p>{t(`practices.${practice}`)}</p>
      </td>
      <td>{t(`severities.${severity}`)}</td>
      <td>
        <SegmentedChoice
          label={t('severityOf', { rule: name })}
          value={chosen ?? severity}
          options={severities.map((value) => ({ value, text: t(`severities.${value}`) }))}
          onChange={(value) => onChoose(rule, value)}
        />
      </td>
    </tr>
  )
}

function withSeverity(chosen: Chosen, rule: RuleName, severity: Severity): Chosen {
  const others = Object.fromEntries(Object.entries(chosen).filter(([name]) => name !== rule)) as Chosen
  return severity === ruleNatures[rule].severity ? others : { ...others, [rule]: severity }
}
