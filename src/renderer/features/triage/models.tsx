import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { ModelMeasure, Models as ModelsFound } from '@shared/contract/triage'
import { FailureNotice } from '../../parts/failure-notice'
import { sayOutcome } from '../../parts/outcome'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import table from '../../ui/table.module.css'
import { rightOf } from './figures-of'
import { triageQueries, useMeasureModel, useSetJudge } from './queries'
import styles from './triage.module.css'

/** The models that the user has put into the folder: how well each does on the corrections, and which one judges. */
export function Models({ client }: { client: string }) {
  const t = useTranslations('triage.models')
  const { data: found, error } = useQuery(triageQueries.models(client))
  const setJudge = useSetJudge(client)
  if (error) return <FailureNotice error={error} />
  if (!found) return null
  const choose = (model: string | null) =>
    setJudge.mutate(model, {
      onSuccess: () => sayOutcome({ text: model === null ? t('judgeUnset') : t('judgeSet', { model }) }),
    })
  return (
    <>
      <p className={styles.empty}>
        {t('folder')} <code className={styles.path}>{found.folder}</code>
      </p>
      <JudgeProblem found={found} onUnset={() => choose(null)} />
      {setJudge.error && <FailureNotice error={setJudge.error} />}
      {found.models.length === 0 ? (
        <p className={styles.empty}>{t('none')}</p>
      ) : (
        <table className={`${table.table} ${styles.table}`}>
          <thead>
            <tr>
              <th scope="col">{t('model')}</th>
              <th scope="col">{t('state')}</th>
              <th scope="col" aria-label={t('choices')} />
            </tr>
          </thead>
          <tbody>
            {found.models.map((model) => (
              <ModelLine
                key={model.name}
                client={client}
                model={model}
                isJudge={model.name === found.judge}
                isBusy={setJudge.isPending}
                onChoose={choose}
              />
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

/** A judge that is gone has no line of its own to be unset in. */
function JudgeProblem({
  found: { judge, judgeProblem },
  onUnset,
}: {
  found: ModelsFound
  onUnset: () => void
}) {
  const t = useTranslations('triage.models')
  if (judge === null || judgeProblem === null) return null
  const known = (['model-not-found', 'model-unusable', 'model-slow'] as const).find(
    (code) => code === judgeProblem,
  )
  return (
    <Notice
      tone="warn"
      title={t('cannotJudge', { model: judge })}
      actions={<Button onPress={onUnset}>{t('unset')}</Button>}
    >
      <p>{t(`judgeProblems.${known ?? 'other'}`)}</p>
    </Notice>
  )
}

interface ModelLineProps {
  client: string
  model: ModelsFound['models'][number]
  isJudge: boolean
  isBusy: boolean
  onChoose: (model: string | null) => void
}

function ModelLine({ client, model: { name, problem }, isJudge, isBusy, onChoose }: ModelLineProps) {
  const t = useTranslations('triage.models')
  const measure = useMeasureModel(client)
  const state = problem === null ? t(isJudge ? 'judging' : 'ready') : t(`problems.${problem}`)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={styles.words}>
        {state}
        {measure.data && <Measured measure={measure.data} />}
        {measure.error && <FailureNotice error={measure.error} />}
      </td>
      <td>
        <div className={styles.choices}>
          {problem === null && (
            <Button size="small" isDisabled={measure.isPending} onPress={() => measure.mutate(name)}>
              {t(measure.isPending ? 'measuring' : 'measure')}
            </Button>
          )}
          {isJudge ? (
            <Button size="small" isDisabled={isBusy} onPress={() => onChoose(null)}>
              {t('unset')}
            </Button>
          ) : (
            problem === null && (
              <Button size="small" isDisabled={isBusy} onPress={() => onChoose(name)}>
                {t('makeJudge')}
              </Button>
            )
          )}
        </div>
      </td>
    </tr>
  )
}

function Measured({ measure: { mentions, ours, theirs } }: { measure: ModelMeasure }) {
  const t = useTranslations('triage.models')
  if (mentions === 0) return <p className={styles.measured}>{t('nothingToMeasure')}</p>
  const right = { ours: rightOf(ours).part, theirs: rightOf(theirs).part }
  const shares = { ourShare: right.ours / mentions, theirShare: right.theirs / mentions }
  return (
    <p className={styles.measured} role="status">
      {t('measured', { count: mentions, ...right, ...shares })}
    </p>
  )
}
