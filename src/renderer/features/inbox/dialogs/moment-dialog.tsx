import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { readWhen } from '@shared/text/when/read-when'
import { useTime } from '../../../parts/use-time'
import { Button } from '../../../ui/button'
import { Dialog, DialogActions } from '../../../ui/dialog'
import { TextInput } from '../../../ui/field'
import styles from './dialogs.module.css'
import { presetsAt } from './presets'

interface MomentDialogProps {
  title: string
  onChoose: (at: number) => void
  onClose: () => void
}

/** A moment to come: one of the usual ones, or one that is typed as people say it. */
export function MomentDialog({ title, onChoose, onClose }: MomentDialogProps) {
  const t = useTranslations('when')
  const time = useTime()
  const [text, setText] = useState('')
  const [opened] = useState(() => Date.now())
  const at = text.trim() === '' ? null : readWhen(text, opened)
  const choose = (moment: number) => {
    onChoose(moment)
    onClose()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (at !== null) choose(at)
  }
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          label={t('typed')}
          value={text}
          onChange={setText}
          autoFocus
          hint={at === null ? t('hint') : time.moment(at)}
          error={text.trim() !== '' && at === null ? t('unreadable') : undefined}
        />
        <div className={styles.presets}>
          {presetsAt(opened).map((preset) => (
            <Button key={preset.name} onPress={() => choose(preset.at)}>
              {t(preset.name)} · {time.compact(preset.at)}
            </Button>
          ))}
        </div>
        <DialogActions>
          <Button look="bare" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" type="submit" isDisabled={at === null}>
            {t('choose')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
