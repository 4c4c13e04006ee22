import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { TriageStatus } from '@shared/contract/triage'
import { urgencyTerms, type UrgencyTerm, type UrgencyWeights } from '@shared/model/triage'
import { sayOutcome } from '../../parts/outcome'
import { Button } from '../../ui/button'
import { NumberInput } from '../../ui/number-input'
import { useSetWeights } from './queries'
import styles from './triage.module.css'

/** The points of each part of an urgency; a change is applied to all mentions in the background. */
export function UrgencyWeightsForm({ client, status }: { client: string; status: TriageStatus }) {
  const t = useTranslations()
  const save = useSetWeights(client)
  const [weights, setWeights] = useState<UrgencyWeights>(status.weights)
  const isDefault = urgencyTerms.every((term) => weights[term] === status.defaultWeights[term])
  const keep = (next: UrgencyWeights) =>
    save.mutate(next, { onSuccess: () => sayOutcome({ text: t('triage.weightsSaved') }) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    keep(weights)
  }
  const set = (term: UrgencyTerm) => (value: number) => setWeights({ ...weights, [term]: value })
  return (
    <form className={styles.weights} onSubmit={submit}>
      {urgencyTerms.map((term) => (
        <NumberInput
          key={term}
          label={t(`why.parts.${term}`)}
          value={weights[term]}
          min={-50}
          max={100}
          onChange={set(term)}
        />
      ))}
      <div className={styles.actions}>
        <Button look="primary" type="submit" isDisabled={save.isPending}>
          {t('triage.saveWeights')}
        </Button>
        <Button isDisabled={isDefault} onPress={() => keep(status.defaultWeights)}>
          {t('triage.resetWeights')}
        </Button>
      </div>
    </form>
  )
}
