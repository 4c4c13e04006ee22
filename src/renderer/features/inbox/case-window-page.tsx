import { useParams } from '@tanstack/react-router'
import { Undo2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useCommand } from '../../commands/command-registry'
import { useShortcuts } from '../../commands/use-shortcuts'
import { useFocusKept } from '../../parts/focus-kept'
import { useOutcome } from '../../parts/outcome'
import { Button } from '../../ui/button'
import { CaseCommands } from './case-commands'
import { CasePane } from './case-pane'
import styles from './case-window.module.css'
import { useUndoLast } from './use-undo-last'

/** One case in a window of its own: the same pane and the same keys, without lists around it. */
export function CaseWindowPage() {
  const { client = '', id = '' } = useParams({ strict: false })
  const t = useTranslations()
  const outcome = useOutcome()
  const undoLast = useUndoLast(client)
  const open = Number(id)
  useShortcuts()
  useFocusKept()
  useCommand('undo', outcome?.undo ?? undoLast)
  return (
    <main className={styles.window} id="main" tabIndex={-1}>
      <h1 className="visually-hidden">{t('cases.title', { id })}</h1>
      <CasePane client={client} id={open} onBack={() => {}} />
      <footer className={styles.status} role="status">
        {outcome && (
          <>
            <Undo2 size={14} aria-hidden />
            {outcome.text}
            {outcome.undo && (
              <Button look="link" onPress={outcome.undo}>
                {t('status.undo')}
              </Button>
            )}
          </>
        )}
      </footer>
      <CaseCommands client={client} target={{ ids: [open] }} openId={open} onDone={() => {}} />
    </main>
  )
}
