import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { locales } from '@shared/model/client'
import type { Period } from '@shared/model/period'
import { paperSizes, reportRhythms, type ReportSettings } from '@shared/model/report'
import { parseQuery } from '@shared/text/query/parse-query'
import { FailureNotice } from '../../parts/failure-notice'
import { useFigureText } from '../../parts/figures/use-figure-text'
import { useSayStep } from '../../parts/use-say-step'
import { Button } from '../../ui/button'
import { CheckBox } from '../../ui/check-box'
import { Choice, TextInput } from '../../ui/field'
import { PaneHeader } from '../../ui/pane-header'
import { SegmentedChoice } from '../../ui/segmented-choice'
import { BrandFields } from './brand-fields'
import { DeliveryDialog } from './delivery-dialog'
import { PeriodFields, type PeriodDraft } from './period-fields'
import { PinnedCases } from './pinned-cases'
import { reportQueries, useMakeReport, useSaveTemplate } from './queries'
import styles from './reports.module.css'
import { SectionOrder } from './section-order'

interface ReportFormProps {
  client: string
  /** What the client's reports look like so far. */
  template: ReportSettings
  onMade: (id: number) => void
}

/** Which days, in which language, which parts in which order, and whose report it is. */
export function ReportForm({ client, template, onMade }: ReportFormProps) {
  const t = useTranslations('reports')
  const [settings, setSettings] = useState(template)
  const [draft, setDraft] = useState<PeriodDraft>({ name: 'last-month', from: '', to: '' })
  const [period, setPeriod] = useState<Period | null>(null)
  const make = useMakeReport(client)
  const save = useSaveTemplate(client)
  const sayStep = useSayStep(client)
  const set = (changes: Partial<ReportSettings>) => setSettings({ ...settings, ...changes })
  const isReadable = isQuery(settings.query)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!period || !isReadable) return
    make.mutate(
      { period, settings },
      {
        onSuccess: ({ id, step }) => {
          sayStep(t('made', { name: `${period.from} – ${period.to}` }), step)
          onMade(id)
        },
      },
    )
  }
  const keep = () => save.mutate(settings, { onSuccess: ({ step }) => sayStep(t('kept'), step) })
  return (
    <form className={styles.form} aria-label={t('form')} onSubmit={submit} noValidate>
      <PaneHeader title={t('new')} isScreen>
        <Button isDisabled={!isReadable} onPress={keep}>
          {t('keep')}
        </Button>
        <Button
          look="primary"
          type="submit"
          isDisabled={!period || !isReadable || settings.sections.length === 0 || make.isPending}
        >
          {t('make')}
        </Button>
      </PaneHeader>
      <div className={styles.fields} data-region>
        {(make.error ?? save.error) && <FailureNotice error={make.error ?? save.error ?? new Error()} />}
        <div className={styles.column}>
          <PeriodFields client={client} draft={draft} onDraft={setDraft} onPeriod={setPeriod} />
          <LookFields client={client} settings={settings} onChange={set} />
          <TextInput
            label={t('query')}
            value={settings.query}
            onChange={(query) => set({ query })}
            error={isReadable ? undefined : t('badQuery')}
          />
          <CheckBox
            isOn={settings.isAnonymous}
            onChange={(isAnonymous) => set({ isAnonymous })}
            hint={t('anonymousHint')}
          >
            {t('anonymous')}
          </CheckBox>
          <PinnedCases pinned={settings.pinned} onChange={(pinned) => set({ pinned })} />
        </div>
        <SectionOrder sections={settings.sections} onChange={(sections) => set({ sections })} />
        <BrandFields brand={settings.brand} onChange={(brand) => set({ brand })} />
      </div>
    </form>
  )
}

function LookFields({
  client,
  settings,
  onChange,
}: {
  client: string
  settings: ReportSettings
  onChange: (changes: Partial<ReportSettings>) => void
}) {
  const t = useTranslations('reports')
  const text = useFigureText()
  return (
    <>
      <Choice
        label={t('lang')}
        value={settings.lang}
        options={locales.map((value) => ({ value, text: text.language(value) }))}
        onChange={(lang) => onChange({ lang })}
      />
      <div className={styles.labelled}>
        <span aria-hidden>{t('paper')}</span>
        <SegmentedChoice
          label={t('paper')}
          value={settings.paper}
          options={paperSizes.map((value) => ({ value, text: value }))}
          onChange={(paper) => onChange({ paper })}
        />
      </div>
      <div className={styles.labelled}>
        <span aria-hidden>{t('rhythm')}</span>
        <SegmentedChoice
          label={t('rhythm')}
          value={settings.rhythm}
          options={reportRhythms.map((value) => ({ value, text: t(`rhythms.${value}`) }))}
          onChange={(rhythm) => onChange({ rhythm })}
        />
        <small>{t('rhythmHint')}</small>
      </div>
      <DeliveryField client={client} />
    </>
  )
}

/** Where reports of this client go after their approval, in a line, and the way to change it. */
function DeliveryField({ client }: { client: string }) {
  const t = useTranslations('reports.delivery')
  const [isOpen, setOpen] = useState(false)
  const { data } = useQuery(reportQueries.delivery(client))
  const places = data ? [...(data.folder === null ? [] : [data.folder]), ...(data.mail?.to ?? [])] : []
  return (
    <div className={styles.labelled}>
      <span>{t('title')}</span>
      <p className={styles.path}>{places.length === 0 ? t('nowhere') : places.join(', ')}</p>
      <div className={styles.pair}>
        <Button onPress={() => setOpen(true)}>{t('change')}</Button>
      </div>
      {isOpen && <DeliveryDialog client={client} onClose={() => setOpen(false)} />}
    </div>
  )
}

function isQuery(text: string): boolean {
  try {
    parseQuery(text)
    return true
  } catch {
    return false
  }
}
