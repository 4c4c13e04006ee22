import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { AssistantSettings } from '@shared/model/assistant'
import { FailureNotice } from '../../parts/failure-notice'
import { sayOutcome } from '../../parts/outcome'
import { Button } from '../../ui/button'
import { CheckBox } from '../../ui/check-box'
import { TextInput } from '../../ui/field'
import { useFindAssistants, useSaveAssistant } from './queries'
import styles from './settings.module.css'

/** The user's own chat server: off until it is switched on, found only when it is looked for. */
export function AssistantForm({ settings }: { settings: AssistantSettings }) {
  const t = useTranslations('assistant')
  const save = useSaveAssistant()
  const find = useFindAssistants()
  const [values, setValues] = useState(settings)
  const set = (changes: Partial<AssistantSettings>) => setValues({ ...values, ...changes })
  const parsed = AssistantSettings.safeParse(values)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (parsed.success) save.mutate(parsed.data, { onSuccess: () => sayOutcome({ text: t('saved') }) })
  }
  return (
    <form className={styles.assistant} onSubmit={submit} noValidate>
      {save.error && <FailureNotice error={save.error} />}
      <CheckBox isOn={values.isOn} onChange={(isOn) => set({ isOn })} hint={t('onHint')}>
        {t('on')}
      </CheckBox>
      <TextInput
        label={t('base')}
        value={values.base}
        onChange={(base) => set({ base: base.trim() })}
        hint={t('baseHint')}
        error={parsed.success ? undefined : t('baseBad')}
      />
      <TextInput label={t('model')} value={values.model} onChange={(model) => set({ model })} />
      <div className={styles.buttons}>
        <Button onPress={() => find.mutate()} isDisabled={find.isPending}>
          {t('find')}
        </Button>
        <Button type="submit" isDisabled={!parsed.success}>
          {t('save')}
        </Button>
      </div>
      {find.data?.length === 0 && <p role="status">{t('nothing')}</p>}
      {find.data?.flatMap(({ base, models }) =>
        models.slice(0, 6).map((model) => (
          <Button key={`${base} ${model}`} size="small" onPress={() => set({ base, model })}>
            {model} · {base}
          </Button>
        )),
      )}
    </form>
  )
}
