import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { sourceKinds, type SourceKind } from '@shared/model/source'
import { Dialog } from '../../ui/dialog'
import { SegmentedChoice } from '../../ui/segmented-choice'
import { FeedForm } from './feed-form'
import { MastodonForm } from './mastodon-form'
import type { AddSourceProps } from './new-source-form'
import styles from './sources.module.css'

/** A new source of one of the kinds that are read over the network. */
export function AddSourceDialog(props: AddSourceProps) {
  const t = useTranslations('addFeed')
  const [kind, setKind] = useState<SourceKind>('feed')
  return (
    <Dialog title={t('title')} isOpen onClose={props.onClose}>
      <div className={styles.form}>
        <SegmentedChoice
          label={t('kind')}
          value={kind}
          options={sourceKinds.map((value) => ({ value, text: t(`kinds.${value}`) }))}
          onChange={setKind}
        />
        {kind === 'feed' ? <FeedForm {...props} /> : <MastodonForm {...props} />}
      </div>
    </Dialog>
  )
}
