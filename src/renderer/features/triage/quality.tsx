import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { QualityTable } from '@shared/contract/triage'
import table from '../../ui/table.module.css'
import { Choice } from '../../ui/field'
import { precisionOf, recallOf } from './figures-of'
import { triageQueries } from './queries'
import styles from './triage.module.css'

/** Below this many mentions shares say little: counts are shown instead. */
const fewMentions = 20

/** Precision and recall on the user's own corrections, before and after they were learned, by language, with the confusion behind them. */
export function Quality({ client }: { client: string }) {
  const t = useTranslations()
  const { data: tables = [] } = useQuery(triageQueries.quality(client))
  const [lang, setLang] = useState('all')
  if (tables.length === 0) return <p className={styles.empty}>{t('triage.noCorrections')}</p>
  const langs = [...new Set(tables.flatMap(({ lang: one }) => one ?? []))]
  const shown = tables.filter(({ lang: one }) => (one ?? 'all') === lang)
  const names = new Intl.DisplayNames([t('locale')], { type: 'language' })
  return (
    <>
      <div className={styles.choice}>
        <Choice
          label={t('triage.language')}
          value={lang}
          options={[
            { value: 'all', text: t('triage.allLanguages') },
            ...langs.map((value) => ({
              value,
              text: value === '' ? t('triage.unknownLanguage') : (names.of(value) ?? value),
            })),
          ]}
          onChange={setLang}
        />
      </div>
      {shown.map((one) => (
        <QualityOfField key={one.field} quality={one} />
      ))}
    </>
  )
}

function QualityOfField({ quality }: { quality: QualityTable }) {
  const t = useTranslations()
  const { field, classes, mentions } = quality
  const classWord = (name: string) =>
    field === 'complaint'
      ? t(name === 'yes' ? 'triage.complaint' : 'triage.noComplaint')
      : t(`sentiments.${name as 'negative' | 'mixed' | 'neutral' | 'positive'}`)
  return (
    <table className={`${table.table} ${styles.table}`}>
      <caption>
        {t(`triage.fields.${field}`)} <span>{t('triage.mentions', { count: mentions })}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('triage.youSay')}</th>
          <th scope="col" className={table.number}>
            {t('triage.precisionBefore')}
          </th>
          <th scope="col" className={table.number}>
            {t('triage.precisionAfter')}
          </th>
          <th scope="col" className={table.number}>
            {t('triage.recallBefore')}
          </th>
          <th scope="col" className={table.number}>
            {t('triage.recallAfter')}
          </th>
          {classes.map((name) => (
            <th key={name} scope="col" className={table.number} title={t('triage.readAfter')}>
              {t('triage.readAs', { name: classWord(name) })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {classes.map((name, index) => (
          <tr key={name}>
            <th scope="row">{classWord(name)}</th>
            {[precisionOf, recallOf].flatMap((figure) =>
              [quality.before, quality.after].map((confusion, at) => (
                <td key={`${figure.name}${at}`} className={table.number}>
                  <Share share={figure(confusion, index)} />
                </td>
              )),
            )}
            {quality.after[index]?.map((count, other) => (
              <td key={other} className={table.number} data-right={other === index || undefined}>
                {count}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Share({ share: { part, whole } }: { share: { part: number; whole: number } }) {
  const t = useTranslations('triage')
  const format = useFormatter()
  if (whole === 0) return <>–</>
  if (whole < fewMentions) return <>{t('of', { part, whole })}</>
  return <>{format.number(part / whole, { style: 'percent', maximumFractionDigits: 0 })}</>
}
