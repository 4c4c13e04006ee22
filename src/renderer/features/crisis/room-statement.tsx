import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { locales, type Locale } from '@shared/model/client'
import type { CrisisRoom, StatementVersion } from '@shared/model/crisis'
import { useCommand } from '../../commands/command-registry'
import { sayOutcome } from '../../parts/outcome'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { ApproveDialog } from './approve-dialog'
import { ChooseDialog } from './choose-dialog'
import crisis from './crisis.module.css'
import styles from './room-statement.module.css'
import { LangChoice } from './lang-choice'
import { StatementDialog } from './statement-dialog'
import { useLang } from './use-lang'
import { useStatementName } from './use-statement-name'

/** What is said first, in each language; only what somebody approved can be used. */
export function RoomStatement({ client, room }: { client: string; room: CrisisRoom }) {
  const t = useTranslations('crisis.statement')
  const nameOf = useStatementName(client)
  const lang = useLang()
  const [chosen, setChosen] = useState<Locale | null>(null)
  const [dialog, setDialog] = useState<'write' | 'approve' | 'choose' | null>(null)
  const { statement } = room
  const isOpen = room.closedAt === null
  useCommand('crisis-statement', statement && isOpen ? () => setDialog('write') : undefined)
  const shown =
    chosen ?? (statement?.langs[lang] ? lang : locales.find((each) => statement?.langs[each])) ?? lang
  const version = statement?.langs[shown]
  const close = () => setDialog(null)
  return (
    <section className={styles.statement}>
      <div className={crisis.subheader}>
        <h2>{t('title')}</h2>
        {version && <StateOfVersion version={version} />}
        {statement && <LangChoice lang={shown} onChange={setChosen} />}
      </div>
      {!statement && <p className={crisis.quiet}>{t('none')}</p>}
      {isOpen && !statement && (
        <Button size="small" onPress={() => setDialog('choose')}>
          {t('use')}
        </Button>
      )}
      {version && (
        <blockquote lang={shown} dir="auto">
          {version.text}
        </blockquote>
      )}
      {statement && isOpen && (
        <div className={styles.acts}>
          <span className={crisis.note}>{version?.approvedAt === null && t('onlyApproved')}</span>
          {version && version.approvedAt !== null && (
            <Button
              size="small"
              onPress={() => {
                void navigator.clipboard.writeText(version.text)
                sayOutcome({ text: t('copied', { name: nameOf(statement.name) }) })
              }}
            >
              {t('copy')}
            </Button>
          )}
          {version && version.version > 0 && version.approvedAt === null && (
            <Button size="small" onPress={() => setDialog('approve')}>
              {t('approve')}
            </Button>
          )}
          <Button size="small" look="bare" onPress={() => setDialog('choose')}>
            {t('use')}
          </Button>
          <Button size="small" look="bare" keys="s" onPress={() => setDialog('write')}>
            {t('write')}
          </Button>
        </div>
      )}
      {dialog === 'choose' && <ChooseDialog client={client} room={room} onClose={close} />}
      {statement && dialog === 'write' && (
        <StatementDialog
          client={client}
          name={statement.name}
          lang={shown}
          start={version?.text ?? ''}
          onClose={close}
        />
      )}
      {statement && version && dialog === 'approve' && (
        <ApproveDialog client={client} name={statement.name} version={version} onClose={close} />
      )}
    </section>
  )
}

export function StateOfVersion({ version: { version, approvedBy } }: { version: StatementVersion }) {
  const t = useTranslations('crisis.statement')
  if (version === 0) return <Chip>{t('starter')}</Chip>
  if (approvedBy === null) return <Chip tone="warn">{t('waiting', { version })}</Chip>
  return <Chip tone="ok">{t('approved', { version, by: approvedBy })}</Chip>
}
