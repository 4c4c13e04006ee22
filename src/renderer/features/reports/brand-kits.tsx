import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { BrandKit } from '@shared/model/brand-kit'
import type { ReportBrand } from '@shared/model/report'
import { sayOutcome } from '../../parts/outcome'
import { useSayFailure } from '../../parts/use-failure-words'
import { Button } from '../../ui/button'
import { Choice, TextInput } from '../../ui/field'
import { brandKitQueries, useKeepKit, useRemoveKit } from './queries'
import styles from './reports.module.css'

interface BrandKitsProps {
  brand: ReportBrand
  onTake: (brand: ReportBrand) => void
}

/** Takes a look that is kept for all clients, or keeps this one. */
export function BrandKits({ brand, onTake }: BrandKitsProps) {
  const t = useTranslations('reports.kits')
  const { data: kits = [] } = useQuery(brandKitQueries.list())
  const [taken, setTaken] = useState('')
  const take = (name: string) => {
    const kit = kits.find((known) => known.name === name)
    setTaken(name)
    if (kit) onTake({ ...kit.brand, preparedFor: brand.preparedFor })
  }
  const chosen = kits.find(({ name }) => name === taken)
  return (
    <div className={styles.labelled}>
      {kits.length > 0 && (
        <Choice
          label={t('take')}
          value={chosen?.name ?? ''}
          options={[{ value: '', text: t('none') }, ...kits.map(({ name }) => ({ value: name, text: name }))]}
          onChange={take}
        />
      )}
      <KitActions brand={brand} chosen={chosen} onKept={setTaken} />
    </div>
  )
}

interface KitActionsProps {
  brand: ReportBrand
  chosen: BrandKit | undefined
  onKept: (name: string) => void
}

function KitActions({ brand, chosen, onKept }: KitActionsProps) {
  const t = useTranslations('reports.kits')
  const [name, setName] = useState<string | null>(null)
  const keep = useKeepKit()
  const remove = useRemoveKit()
  const onError = useSayFailure()
  const { preparedFor: _, ...look } = brand
  const put = (kit: BrandKit) => keep.mutate(kit, { onError })
  const keepIt = (as: string) =>
    keep.mutate(
      { name: as, brand: look },
      {
        onSuccess: ({ before }) => {
          setName(null)
          onKept(as)
          sayOutcome({
            text: t('kept', { name: as }),
            undo: () => (before ? put(before) : remove.mutate(as)),
          })
        },
        onError,
      },
    )
  const removeIt = (kit: BrandKit) =>
    remove.mutate(kit.name, {
      onSuccess: () => sayOutcome({ text: t('removed', { name: kit.name }), undo: () => put(kit) }),
      onError,
    })
  if (name === null)
    return (
      <div className={styles.pair}>
        <Button onPress={() => setName(chosen?.name ?? brand.agency)}>{t('keep')}</Button>
        {chosen && (
          <Button look="bare" onPress={() => removeIt(chosen)}>
            {t('remove')}
          </Button>
        )}
      </div>
    )
  return (
    <>
      <TextInput
        label={t('name')}
        value={name}
        onChange={(text) => setName(text.slice(0, 80))}
        hint={t('hint')}
      />
      <div className={styles.pair}>
        <Button isDisabled={name.trim() === '' || keep.isPending} onPress={() => keepIt(name.trim())}>
          {t('save')}
        </Button>
        <Button look="bare" onPress={() => setName(null)}>
          {t('cancel')}
        </Button>
      </div>
    </>
  )
}
