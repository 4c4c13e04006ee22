import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Dialog } from '../../ui/dialog'
import { KindList } from './kind-list'
import { sourceQueries } from './queries'
import { SourceFields, type AddSourceProps } from './source-form'
import styles from './sources.module.css'

interface AddSourceDialogProps extends AddSourceProps {
  /** With which it opens: a kind, and words for its search. */
  begun: { kind: string; words: string }
}

/** A new source of one of the kinds that are read over the network. */
export function AddSourceDialog({ begun, ...props }: AddSourceDialogProps) {
  const t = useTranslations('addSource')
  const { data: kinds = [] } = useQuery(sourceQueries.kinds())
  const [kind, setKind] = useState(begun.kind)
  const form = kinds.find((known) => known.kind === kind)
  return (
    <Dialog title={t('title')} isOpen isWide onClose={props.onClose}>
      <div className={styles.adding}>
        <KindList kinds={kinds} value={kind} onChange={setKind} />
        {form && (
          <SourceFields key={kind} {...props} form={form} words={kind === begun.kind ? begun.words : ''} />
        )}
      </div>
    </Dialog>
  )
}
