import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { ArrowLeft, FileJson, FileText } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useCommand } from '../../commands/command-registry'
import { FailureNotice } from '../../parts/failure-notice'
import { sayOutcome } from '../../parts/outcome'
import { useSayFailure } from '../../parts/use-failure-words'
import { Button, IconButton } from '../../ui/button'
import { PaneHeader } from '../../ui/pane-header'
import { EvidenceSheet } from './evidence-sheet'
import styles from './evidence.module.css'
import { evidenceQueries, useSaveEvidence } from './queries'

/** The evidence of a case as it will be printed, and the ways to hand it over. */
export function EvidencePage() {
  const { client = '', id = '0' } = useParams({ strict: false })
  const t = useTranslations('evidencePage')
  const sayFailure = useSayFailure()
  const navigate = useNavigate()
  const { data: document, error } = useQuery(evidenceQueries.of(client, Number(id)))
  const save = useSaveEvidence(client, Number(id))
  const back = () =>
    void navigate({
      to: '/client/$client/inbox',
      params: { client },
      search: { q: `case:${id}`, case: Number(id) },
    })
  const said = {
    onSuccess: ({ saved }: { saved: boolean }) => saved && sayOutcome({ text: t('saved') }),
    onError: sayFailure,
  }
  useCommand('back', back)
  return (
    <section className={styles.page} aria-label={t('title', { id })}>
      <PaneHeader title={t('title', { id })} isScreen>
        <IconButton label={t('back')} onPress={back}>
          <ArrowLeft size={16} aria-hidden />
        </IconButton>
        <Button
          icon={<FileJson size={14} aria-hidden />}
          isDisabled={!document}
          onPress={() =>
            document && save.json.mutate({ suggestedName: `case-${id}-evidence.json`, document }, said)
          }
        >
          {t('json')}
        </Button>
        <Button
          look="primary"
          icon={<FileText size={14} aria-hidden />}
          isDisabled={!document}
          onPress={() => save.pdf.mutate(`case-${id}-evidence.pdf`, said)}
        >
          {t('pdf')}
        </Button>
      </PaneHeader>
      <div className={styles.desk} tabIndex={0} role="region" aria-label={t('sheet')} data-region data-home>
        {error && <FailureNotice error={error} />}
        {document && <EvidenceSheet document={document} />}
      </div>
    </section>
  )
}
