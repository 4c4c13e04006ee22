import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Playbook } from '@shared/model/crisis'
import { playbookKinds } from '@shared/model/crisis'
import { useTime } from '../../parts/use-time'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { PaneHeader } from '../../ui/pane-header'
import crisis from './crisis.module.css'
import styles from './card.module.css'
import { FormDialog } from './form-dialog'
import { linesOf, stepsIn } from './playbook-lines'
import { crisisQueries, useRemovePlaybook, useSavePlaybook } from './queries'
import { useLang } from './use-lang'
import { useTold } from './use-told'

/** Every playbook with its steps; each can be made the client's own. */
export function PlaybooksView({ client }: { client: string }) {
  const t = useTranslations('crisis')
  const { data } = useQuery(crisisQueries.playbooks(client, useLang()))
  const [edited, setEdited] = useState<Playbook | 'new' | null>(null)
  return (
    <>
      <PaneHeader title={t('playbooks')} note={t('playbooksView.hint')}>
        <Button size="small" icon={<Plus size={14} aria-hidden />} onPress={() => setEdited('new')}>
          {t('playbooksView.new')}
        </Button>
      </PaneHeader>
      <div className={crisis.body} data-region data-home tabIndex={-1}>
        {data?.map((playbook) => (
          <OnePlaybook
            key={playbook.kind}
            client={client}
            playbook={playbook}
            onEdit={() => setEdited(playbook)}
          />
        ))}
      </div>
      {edited !== null && (
        <PlaybookDialog
          client={client}
          playbook={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  )
}

interface OnePlaybookProps {
  client: string
  playbook: Playbook
  onEdit: () => void
}

function OnePlaybook({ client, playbook, onEdit }: OnePlaybookProps) {
  const t = useTranslations('crisis')
  const time = useTime()
  const { mutate } = useRemovePlaybook(client)
  const told = useTold(client)
  const { kind, name, hint, steps, isOwn } = playbook
  const isStarter = (playbookKinds as readonly string[]).includes(kind)
  return (
    <section className={styles.card}>
      <div className={crisis.subheader}>
        <h3 dir="auto">{name}</h3>
        {isOwn && <Chip tone="accent">{t('playbooksView.own')}</Chip>}
        <span className={crisis.note}>{t('playbooksView.count', { count: steps.length })}</span>
        {isOwn && (
          <Button size="small" look="bare" onPress={() => mutate(kind, told(t('did.removed', { name })))}>
            {t(isStarter ? 'actions.restore' : 'actions.remove')}
          </Button>
        )}
        <Button size="small" onPress={onEdit} aria-label={`${t('actions.edit')}: ${name}`}>
          {t('actions.edit')}
        </Button>
      </div>
      {hint !== '' && <p dir="auto">{hint}</p>}
      <ol>
        {steps.map(({ text, role, minutes }, index) => (
          <li key={index}>
            <span dir="auto">{text}</span>
            <small>
              {[role, minutes === null ? '' : t('playbooksView.after', { span: time.span(minutes * 60_000) })]
                .filter(Boolean)
                .join(', ')}
            </small>
          </li>
        ))}
      </ol>
    </section>
  )
}

interface PlaybookDialogProps {
  client: string
  playbook: Playbook | null
  onClose: () => void
}

function PlaybookDialog({ client, playbook, onClose }: PlaybookDialogProps) {
  const t = useTranslations('crisis')
  const { mutate, error } = useSavePlaybook(client)
  const told = useTold(client)
  return (
    <FormDialog
      title={playbook?.name ?? t('playbooksView.new')}
      error={error}
      fields={[
        { name: 'name', label: t('name'), start: playbook?.name ?? '' },
        { name: 'hint', label: t('playbooksView.when'), start: playbook?.hint ?? '', isOptional: true },
        {
          name: 'steps',
          label: t('playbooksView.steps'),
          kind: 'area',
          start: linesOf(playbook?.steps ?? []),
          hint: t('playbooksView.stepsHint'),
          problemOf: (text) => {
            const steps = stepsIn(text)
            return typeof steps === 'number' ? t('playbooksView.stepBad', { line: steps }) : undefined
          },
        },
      ]}
      onDo={({ name, hint, steps: text }) => {
        const steps = stepsIn(text)
        if (typeof steps === 'number') return
        mutate({ kind: playbook?.kind ?? name, name, hint, steps }, told(t('did.playbook', { name })))
        onClose()
      }}
      onClose={onClose}
    />
  )
}
