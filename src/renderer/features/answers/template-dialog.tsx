import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { NewTemplate, type Template } from '@shared/model/template'
import { FailureNotice } from '../../parts/failure-notice'
import { Button } from '../../ui/button'
import { CheckBox } from '../../ui/check-box'
import { Dialog, DialogActions } from '../../ui/dialog'
import { Choice, TextInput } from '../../ui/field'
import { TextArea } from '../../ui/text-area'
import styles from './answers.module.css'
import { useSaveTemplate } from './queries'

const langs = ['en', 'es', 'ro'] as const

interface TemplateDialogProps {
  client: string
  /** Null for a new one. */
  template: Template | null
  onClose: () => void
}

/** A saved reply as it is written. */
export function TemplateDialog({ client, template, onClose }: TemplateDialogProps) {
  const t = useTranslations('answers')
  const save = useSaveTemplate(client)
  const [name, setName] = useState(template?.name ?? '')
  const [lang, setLang] = useState<(typeof langs)[number]>(template?.lang ?? 'en')
  const [topic, setTopic] = useState(template?.topic ?? '')
  const [text, setText] = useState(template?.text ?? '')
  const [isShared, setShared] = useState(template?.isShared ?? false)
  const parsed = NewTemplate.safeParse({ name, lang, topic: topic.trim() === '' ? null : topic, text })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!parsed.success) return
    const id = template ? { id: template.id } : {}
    save.mutate({ template: parsed.data, isShared, ...id }, { onSuccess: onClose })
  }
  return (
    <Dialog title={template ? template.name : t('newTemplate')} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        {save.error && <FailureNotice error={save.error} />}
        <TextInput label={t('name')} value={name} onChange={setName} autoFocus />
        <div className={styles.pair}>
          <Choice
            label={t('lang')}
            value={lang}
            options={langs.map((value) => ({ value, text: value }))}
            onChange={setLang}
          />
          <TextInput label={t('topic')} value={topic} onChange={setTopic} />
        </div>
        <TextArea
          label={t('text')}
          lang={lang}
          value={text}
          maxLength={20_000}
          onChange={setText}
          hint={t('textHint')}
        />
        {!template && (
          <CheckBox isOn={isShared} onChange={setShared}>
            {t('shared')}
          </CheckBox>
        )}
        <DialogActions>
          <Button look="bare" onPress={onClose}>
            {t('close')}
          </Button>
          <Button look="primary" type="submit" isDisabled={!parsed.success}>
            {t('save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
