import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CaseDetail } from '@shared/model/case'
import type { Reply } from '@shared/model/reply'
import { fillTemplate, type TemplateValues } from '@shared/text/templates/fill-template'
import { Button } from '../../../ui/button'
import { Dialog, DialogActions } from '../../../ui/dialog'
import { Empty } from '../../../ui/empty'
import { TextInput } from '../../../ui/field'
import { answerQueries } from '../../answers/queries'
import styles from './desk.module.css'
import { useCountTemplate } from './reply-queries'
import { StatementChoices } from './statement-choices'

interface TemplateDialogProps {
  client: string
  detail: CaseDetail
  reply: Reply
  clientName: string | null
  onTake: (text: string) => void
  onClose: () => void
}

/** Saved replies in the language of the customer first, with their variables filled in from the case. */
export function TemplateDialog({ client, detail, reply, clientName, onTake, onClose }: TemplateDialogProps) {
  const t = useTranslations('desk')
  const [search, setSearch] = useState('')
  const { data: templates = [] } = useQuery(answerQueries.templates(client))
  const count = useCountTemplate(client)
  const values = valuesOf(detail, clientName)
  const wanted = search.trim().toLowerCase()
  const shown = templates
    .filter(({ name, text }) => `${name} ${text}`.toLowerCase().includes(wanted))
    .sort((a, b) => Number(b.lang === reply.lang) - Number(a.lang === reply.lang))
  return (
    <Dialog title={t('templates')} isOpen onClose={onClose}>
      <TextInput label={t('searchTemplates')} value={search} onChange={setSearch} autoFocus />
      <StatementChoices
        client={client}
        lang={reply.lang}
        onTake={(text) => {
          onTake(text)
          onClose()
        }}
      />
      {templates.length === 0 && <Empty title={t('noTemplates')}>{t('noTemplatesHint')}</Empty>}
      <ul className={styles.templates}>
        {shown.slice(0, 40).map((template) => (
          <li key={`${template.isShared} ${template.id}`}>
            <Button
              onPress={() => {
                onTake(fillTemplate(template.text, values))
                count.mutate({ id: template.id, isShared: template.isShared })
                onClose()
              }}
            >
              {template.name} · {template.lang}
            </Button>
            <p dir="auto" lang={template.lang}>
              {fillTemplate(template.text, values).slice(0, 160)}
            </p>
          </li>
        ))}
      </ul>
      <DialogActions>
        <Button look="bare" onPress={onClose}>
          {t('cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function valuesOf({ person, id }: CaseDetail, clientName: string | null): TemplateValues {
  const name = person?.name ?? null
  return { name, first_name: name?.split(/\s+/)[0] ?? null, client: clientName, case: String(id) }
}
