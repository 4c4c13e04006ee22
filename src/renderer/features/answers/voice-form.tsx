import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { VoiceCard } from '@shared/model/voice'
import { FailureNotice } from '../../parts/failure-notice'
import { sayOutcome } from '../../parts/outcome'
import { Button } from '../../ui/button'
import { CheckBox } from '../../ui/check-box'
import { TextInput } from '../../ui/field'
import { TextArea } from '../../ui/text-area'
import styles from './answers.module.css'
import { useSaveVoice } from './queries'

const langs = ['en', 'es', 'ro'] as const

/** How the client speaks, and whether somebody else has to agree before anything leaves. */
export function VoiceForm({ client, voice }: { client: string; voice: VoiceCard }) {
  const t = useTranslations('answers')
  const save = useSaveVoice(client)
  const [card, setCard] = useState(voice)
  const [lists, setLists] = useState({
    ownWords: voice.ownWords.join('\n'),
    neverUsed: voice.neverUsed.join('\n'),
  })
  const set = (changes: Partial<VoiceCard>) => setCard({ ...card, ...changes })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { tone, address, signatures, needsApproval } = card
    const words = { ownWords: linesOf(lists.ownWords), neverUsed: linesOf(lists.neverUsed) }
    save.mutate(
      { voice: { tone, address, signatures, needsApproval, ...words } },
      { onSuccess: () => sayOutcome({ text: t('saved') }) },
    )
  }
  const list = (name: keyof typeof lists) => (
    <TextArea label={t(name)} value={lists[name]} onChange={(text) => setLists({ ...lists, [name]: text })} />
  )
  return (
    <section className={styles.section} aria-labelledby="voice-title">
      <h2 id="voice-title">{t('voice')}</h2>
      <p className={styles.faint}>{t('voiceHint')}</p>
      <form className={styles.form} onSubmit={submit}>
        {save.error && <FailureNotice error={save.error} />}
        <TextInput label={t('tone')} value={card.tone} onChange={(tone) => set({ tone })} />
        <div className={styles.pair}>
          {list('ownWords')}
          {list('neverUsed')}
        </div>
        <div className={styles.three}>
          {langs.map((lang) => (
            <TextInput
              key={lang}
              label={t('signature', { lang })}
              value={card.signatures[lang] ?? ''}
              onChange={(text) => set({ signatures: { ...card.signatures, [lang]: text } })}
            />
          ))}
        </div>
        <CheckBox isOn={card.needsApproval} onChange={(needsApproval) => set({ needsApproval })}>
          {t('needsApproval')}
        </CheckBox>
        <div>
          <Button type="submit">{t('save')}</Button>
        </div>
      </form>
    </section>
  )
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
