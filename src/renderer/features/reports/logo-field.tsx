import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { Failure } from '@shared/model/failure'
import { largestLogo } from '@shared/model/report'
import { FailureNotice } from '../../parts/failure-notice'
import { Button } from '../../ui/button'
import styles from './reports.module.css'

interface LogoFieldProps {
  logo: string | null
  onChange: (logo: string | null) => void
}

/** A picture for the cover. What is none is said here; the engine looks again before it keeps it. */
export function LogoField({ logo, onChange }: LogoFieldProps) {
  const t = useTranslations('reports')
  const [error, setError] = useState<Error | null>(null)
  const choose = async (file: File | undefined) => {
    if (!file) return
    try {
      onChange(await pictureIn(file))
      setError(null)
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown
      setError(thrown)
    }
  }
  return (
    <div className={styles.labelled}>
      <span>{t('logo')}</span>
      <div className={styles.pair}>
        <FileTrigger
          acceptedFileTypes={['image/png', 'image/jpeg']}
          onSelect={(files) => void choose(files?.[0])}
        >
          <Button>{t('chooseLogo')}</Button>
        </FileTrigger>
        {logo !== null && (
          <Button look="bare" onPress={() => onChange(null)}>
            {t('dropLogo')}
          </Button>
        )}
      </div>
      {logo !== null && <img className={styles.logo} src={logo} alt={t('logo')} />}
      {error && <FailureNotice error={error} />}
      <small>{t('logoHint')}</small>
    </div>
  )
}

/** The picture as an address of its own, once it can be drawn. */
async function pictureIn(file: File): Promise<string> {
  if (file.size > largestLogo) throw new Failure('report-logo', { why: 'size' })
  if (!['image/png', 'image/jpeg'].includes(file.type)) throw new Failure('report-logo', { why: 'kind' })
  const address = await addressOf(file)
  const image = new Image()
  image.src = address
  await image.decode().catch(() => {
    throw new Failure('report-logo', { why: 'kind' })
  })
  return address
}

function addressOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '')
    reader.onerror = () => reject(new Failure('report-logo', { why: 'kind' }))
    reader.readAsDataURL(file)
  })
}
