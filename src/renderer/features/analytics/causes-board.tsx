import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { FigureScope } from '../../parts/figures/figure-scope'
import { FixFigure } from '../../parts/figures/fix-figure'
import { TopicsFigure } from '../../parts/figures/topics-figure'
import { WordsFigure } from '../../parts/figures/words-figure'
import { Button } from '../../ui/button'
import { Choice, TextInput } from '../../ui/field'
import styles from './analytics.module.css'
import { useFigure } from './queries'

/** What complaints are about, in which words, and whether there are fewer of them after something was done. */
export function CausesBoard({ scope }: { scope: FigureScope }) {
  const { rival, fix, about = '' } = useSearch({ from: '/frame/client/$client/analytics' })
  const { data: topics } = useFigure('analytics.topics', scope)
  const { data: words } = useFigure('analytics.words', scope, rival === undefined ? {} : { rival })
  const { data: fixed } = useFigure(
    'analytics.fix',
    scope,
    fix === undefined ? {} : { fix: { day: fix, query: about } },
  )
  return (
    <div className={styles.board}>
      <div className={styles.half}>{topics && <TopicsFigure topics={topics} scope={scope} />}</div>
      <div className={styles.half}>
        <BesideChoice scope={scope} />
        {words !== undefined && <WordsFigure words={words} scope={scope} />}
      </div>
      <div className={styles.whole}>
        <FixForm scope={scope} key={`${fix} ${about}`} />
        {fixed !== undefined && <FixFigure fix={fixed} scope={scope} />}
      </div>
    </div>
  )
}

/** The period before, or a rival in the same one. */
function BesideChoice({ scope }: { scope: FigureScope }) {
  const t = useTranslations('analytics')
  const search = useSearch({ from: '/frame/client/$client/analytics' })
  const navigate = useNavigate()
  const { data: voice } = useFigure('analytics.voice', scope)
  const rivals = (voice?.subjects ?? []).filter(({ kind }) => kind === 'competitor')
  const { rival, ...rest } = search
  if (rivals.length === 0) return null
  return (
    <div className={styles.choices}>
      <Choice
        label={t('wordsBeside')}
        value={rival === undefined ? '' : String(rival)}
        options={[
          { value: '', text: t('wordsPeriodBefore') },
          ...rivals.map(({ id, name }) => ({ value: String(id), text: name })),
        ]}
        onChange={(value) =>
          void navigate({
            to: '/client/$client/analytics',
            params: { client: scope.client },
            search: value === '' ? rest : { ...rest, rival: Number(value) },
          })
        }
      />
    </div>
  )
}

function FixForm({ scope }: { scope: FigureScope }) {
  const t = useTranslations('analytics')
  const search = useSearch({ from: '/frame/client/$client/analytics' })
  const navigate = useNavigate()
  const [day, setDay] = useState(search.fix ?? '')
  const [about, setAbout] = useState(search.about ?? '')
  const isOutside = day !== '' && (day <= scope.period.from || day > scope.period.to)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (day === '' || isOutside) return
    void navigate({
      to: '/client/$client/analytics',
      params: { client: scope.client },
      search: { ...search, fix: day, about },
    })
  }
  return (
    <form className={styles.choices} onSubmit={submit} noValidate>
      <TextInput
        label={t('fixDay')}
        type="date"
        value={day}
        onChange={setDay}
        error={isOutside ? t('fixOutside') : undefined}
      />
      <TextInput label={t('fixAbout')} value={about} onChange={setAbout} hint={t('fixAboutHint')} />
      <Button type="submit" isDisabled={day === '' || isOutside}>
        {t('fixShow')}
      </Button>
    </form>
  )
}
