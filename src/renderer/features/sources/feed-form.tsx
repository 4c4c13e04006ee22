import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextInput } from '../../ui/field'
import { NewSourceForm, type AddSourceProps } from './new-source-form'

/** A feed, or a page that has one. */
export function FeedForm(props: AddSourceProps) {
  const t = useTranslations('addFeed')
  const [address, setAddress] = useState('')
  return (
    <NewSourceForm {...props} connector="feed" address={address} addLabel={t('add')}>
      <TextInput
        label={t('address')}
        value={address}
        onChange={setAddress}
        hint={t('addressHint')}
        autoFocus
        isRequired
      />
    </NewSourceForm>
  )
}
