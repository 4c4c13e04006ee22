import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { Tag, type CaseAction } from '@shared/model/case'
import { Button } from '../../../ui/button'
import { Dialog, DialogActions } from '../../../ui/dialog'
import { TextInput } from '../../../ui/field'
import { TextArea } from '../../../ui/text-area'
import styles from './dialogs.module.css'

interface ActDialogProps {
  /** Names that are in use already; one press takes one. */
  known: readonly string[]
  onDo: (action: CaseAction) => void
  onClose: () => void
}

/** To whom a case is given; an empty field takes it from whoever has it. */
export function AssignDialog({ known, onDo, onClose }: ActDialogProps) {
  const t = useTranslations('cases')
  return (
    <NameDialog
      title={t('assignTitle')}
      label={t('owner')}
      hint={t('assignHint')}
      known={known}
      isGood={(name) => name.length <= 120}
      onChoose={(name) => onDo({ do: 'assign', to: name === '' ? null : name })}
      onClose={onClose}
    />
  )
}

/** Puts a tag on, or takes it off where it is. */
export function TagDialog({ known, on, onDo, onClose }: ActDialogProps & { on: readonly string[] }) {
  const t = useTranslations('cases')
  const has = (tag: string) => on.some((one) => one.toLowerCase() === tag.toLowerCase())
  return (
    <NameDialog
      title={t('tagTitle')}
      label={t('tag')}
      hint={t('tagHint')}
      known={known}
      isGood={(tag) => Tag.safeParse(tag).success}
      onChoose={(tag) => onDo({ do: 'tag', tag, isOn: !has(tag) })}
      onClose={onClose}
    />
  )
}

interface NameDialogProps {
  title: string
  label: string
  hint: string
  known: readonly string[]
  isGood: (name: string) => boolean
  onChoose: (name: string) => void
  onClose: () => void
}

function NameDialog({ title, label, hint, known, isGood, onChoose, onClose }: NameDialogProps) {
  const t = useTranslations('cases')
  const [name, setName] = useState('')
  const [isTried, setTried] = useState(false)
  const choose = (value: string) => {
    onChoose(value.trim())
    onClose()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isGood(name.trim())) choose(name)
  }
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextInput
          label={label}
          value={name}
          onChange={setName}
          autoFocus
          hint={hint}
          error={isTried && !isGood(name.trim()) ? t('nameBad') : undefined}
        />
        <div className={styles.presets}>
          {known.slice(0, 12).map((one) => (
            <Button key={one} size="small" onPress={() => choose(one)}>
              {one}
            </Button>
          ))}
        </div>
        <DialogActions>
          <Button look="bare" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" type="submit">
            {t('apply')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

/** A note for ourselves: it is never sent to anybody. */
export function NoteDialog({ onDo, onClose }: Omit<ActDialogProps, 'known'>) {
  const t = useTranslations('cases')
  const [text, setText] = useState('')
  const keep = () => {
    if (text.trim() === '') return
    onDo({ do: 'note', text: text.trim() })
    onClose()
  }
  return (
    <Dialog title={t('noteTitle')} isOpen onClose={onClose}>
      <div
        role="presentation"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep()
        }}
      >
        <TextArea label={t('noteHint')} value={text} onChange={setText} autoFocus maxLength={20_000} />
      </div>
      <DialogActions>
        <Button look="bare" onPress={onClose}>
          {t('cancel')}
        </Button>
        <Button look="primary" keys="Mod+Enter" isDisabled={text.trim() === ''} onPress={keep}>
          {t('keepNote')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
