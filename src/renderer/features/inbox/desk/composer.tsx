import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CaseDetail } from '@shared/model/case'
import type { Reply } from '@shared/model/reply'
import type { Finding } from '@shared/model/review'
import { useCommand } from '../../../commands/command-registry'
import { ReviewPane } from '../../../parts/review/review-pane'
import { useFindings } from '../../../parts/review/use-findings'
import { fixableIn, withFix } from '../../../parts/review/with-fix'
import { Button } from '../../../ui/button'
import { Notice } from '../../../ui/notice'
import { MarkedArea } from '../../../parts/marked-area'
import { ComposerBar } from './composer-bar'
import styles from './desk.module.css'
import { DraftDialog } from './draft-dialog'
import { replyQueries } from './reply-queries'
import { hasPassed, StopPass } from './stop-pass'
import { TemplateDialog } from './template-dialog'
import { useDraft } from './use-draft'
import { VersionsDialog } from './versions-dialog'

interface ComposerProps {
  client: string
  detail: CaseDetail
  reply: Reply
}

/** A reply as it is written, with what the review says of it at its side. */
export function Composer({ client, detail, reply }: ComposerProps) {
  const t = useTranslations()
  const draft = useDraft(client, reply)
  const { data: context } = useQuery(replyQueries.context(client, reply.id))
  const findings = useFindings(context, reply.lang, draft.text)
  const [dialog, setDialog] = useState<'templates' | 'versions' | 'draft' | null>(null)
  const isWritable = reply.state === 'draft' || reply.state === 'in-review'
  useCommand('draft', isWritable ? () => setDialog('draft') : undefined)
  useCommand('template', isWritable ? () => setDialog('templates') : undefined)
  const applyFix = (finding: Finding) => draft.write(withFix(draft.text, finding))
  const fixable = fixableIn(findings)
  useCommand('apply-fix', isWritable && fixable ? () => applyFix(fixable) : undefined)
  return (
    <div className={styles.composer}>
      <div className={styles.writing}>
        {draft.isInConflict && (
          <Notice
            tone="warn"
            title={t('desk.conflict')}
            actions={
              <>
                <Button size="small" onPress={draft.keepMine}>
                  {t('desk.keepMine')}
                </Button>
                <Button size="small" onPress={draft.takeTheirs}>
                  {t('desk.takeTheirs')}
                </Button>
              </>
            }
          />
        )}
        <MarkedArea
          label={t('desk.text', { platform: t(`platforms.${reply.platform}`) })}
          text={draft.text}
          lang={reply.lang}
          findings={findings}
          isWanted
          isReadOnly={!isWritable}
          onChange={draft.write}
          onLeave={() => void draft.flush()}
        />
        <ComposerBar
          client={client}
          detail={detail}
          reply={reply}
          draft={draft}
          context={context}
          onTemplates={() => setDialog('templates')}
          onVersions={() => setDialog('versions')}
        />
      </div>
      <ReviewPane
        text={draft.text}
        findings={findings}
        onFix={applyFix}
        isPassed={(rule) => hasPassed(reply, rule)}
        stopActs={(rule) => <StopPass client={client} reply={reply} rule={rule} />}
      />
      {dialog === 'templates' && (
        <TemplateDialog
          client={client}
          detail={detail}
          reply={reply}
          clientName={context?.client?.name ?? null}
          onTake={(text) =>
            draft.write(draft.text.trim() === '' ? text : `${draft.text.trimEnd()}\n\n${text}`)
          }
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'draft' && (
        <DraftDialog client={client} reply={reply} onTake={draft.write} onClose={() => setDialog(null)} />
      )}
      {dialog === 'versions' && (
        <VersionsDialog
          client={client}
          reply={reply}
          text={draft.text}
          onTake={draft.write}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  )
}
