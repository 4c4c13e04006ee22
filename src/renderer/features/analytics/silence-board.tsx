import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { currencies, type ShareRange, type SilenceAssumptions } from '@shared/model/silence-cost'
import type { FigureScope } from '../../parts/figures/figure-scope'
import { SilenceFigure } from '../../parts/figures/silence-figure'
import { Choice, TextInput } from '../../ui/field'
import { NumberInput } from '../../ui/number-input'
import styles from './analytics.module.css'
import { silenceQueries, useFigure, useSaveAssumptions } from './queries'

/** What silence may cost, beside all that it is reckoned from. */
export function SilenceBoard({ scope }: { scope: FigureScope }) {
  const { data: silence } = useFigure('analytics.silence', scope)
  const { data: assumptions } = useQuery(silenceQueries.get(scope.client))
  if (!silence || !assumptions) return null
  return (
    <div className={styles.board}>
      <div className={styles.large}>
        <SilenceFigure silence={silence} assumptions={assumptions} scope={scope} />
      </div>
      <div className={styles.third}>
        <Assumptions client={scope.client} assumptions={assumptions} />
      </div>
    </div>
  )
}

interface AssumptionsProps {
  client: string
  assumptions: SilenceAssumptions
}

function Assumptions({ client, assumptions }: AssumptionsProps) {
  const t = useTranslations('analytics')
  const save = useSaveAssumptions(client)
  const set = (changes: Partial<SilenceAssumptions>) => save({ ...assumptions, ...changes })
  return (
    <section className={styles.assumptions} aria-label={t('assumptions')}>
      <h2>{t('assumptions')}</h2>
      <div className={styles.value}>
        <ValueInput value={assumptions.value} onChange={(value) => set({ value })} />
        <Choice
          label={t('currency')}
          value={assumptions.currency}
          options={currencies.map((value) => ({ value, text: value }))}
          onChange={(currency) => set({ currency })}
        />
      </div>
      <RangeInputs
        title={t('leaveUnanswered')}
        range={assumptions.leaveUnanswered}
        onChange={(leaveUnanswered) => set({ leaveUnanswered })}
      />
      <RangeInputs
        title={t('leaveAnswered')}
        range={assumptions.leaveAnswered}
        onChange={(leaveAnswered) => set({ leaveAnswered })}
      />
      <p className={styles.caution}>{t('leaveCaution')}</p>
      <NumberInput
        label={t('told')}
        value={assumptions.told}
        min={0}
        max={1000}
        onChange={(told) => set({ told })}
      />
      <p className={styles.caution}>{t('toldSource')}</p>
      <RangeInputs
        title={t('toldLeave')}
        range={assumptions.toldLeave}
        onChange={(toldLeave) => set({ toldLeave })}
      />
    </section>
  )
}

/** Kept as soon as it is a number; empty means that nothing is reckoned. */
function ValueInput({ value, onChange }: { value: number | null; onChange: (value: number | null) => void }) {
  const t = useTranslations('analytics')
  const [text, setText] = useState(value === null ? '' : String(value))
  const number = Number(text.trim().replace(',', '.'))
  const isBad = text.trim() !== '' && !(number >= 1 && number <= 100_000_000)
  const change = (next: string) => {
    setText(next)
    const typed = Number(next.trim().replace(',', '.'))
    if (next.trim() === '') onChange(null)
    else if (typed >= 1 && typed <= 100_000_000) onChange(typed)
  }
  return (
    <TextInput
      label={t('customerValue')}
      value={text}
      onChange={change}
      hint={t('customerValueHint')}
      error={isBad ? t('badValue') : undefined}
    />
  )
}

interface RangeInputsProps {
  title: string
  range: ShareRange
  onChange: (range: ShareRange) => void
}

/** The low end never passes the high one: it takes it along. */
function RangeInputs({ title, range: { low, high }, onChange }: RangeInputsProps) {
  const t = useTranslations('analytics')
  return (
    <fieldset className={styles.range}>
      <legend>{title}</legend>
      <NumberInput
        label={t('lowPercent')}
        value={low}
        min={0}
        max={100}
        onChange={(next) => onChange({ low: next, high: Math.max(next, high) })}
      />
      <NumberInput
        label={t('highPercent')}
        value={high}
        min={0}
        max={100}
        onChange={(next) => onChange({ low: Math.min(low, next), high: next })}
      />
    </fieldset>
  )
}
