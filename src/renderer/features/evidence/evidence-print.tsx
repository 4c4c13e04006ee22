import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { callShell } from '../../api'
import { EvidenceSheet } from './evidence-sheet'
import { evidenceQueries } from './queries'

/** The sheet alone, for the printer; tells the shell when all of it is there. */
export function EvidencePrint() {
  const { client = '', id = '0' } = useParams({ strict: false })
  const t = useTranslations('evidencePage')
  const { data: evidence } = useQuery(evidenceQueries.of(client, Number(id)))
  const title = t('title', { id })
  useEffect(() => {
    if (!evidence) return
    document.title = title
    document.documentElement.dataset['print'] = 'true'
    document.documentElement.dataset['theme'] = 'light'
    void document.fonts.ready.then(() => callShell('shell.pageReady', {}))
  }, [evidence, title])
  return <main>{evidence && <EvidenceSheet document={evidence} />}</main>
}
