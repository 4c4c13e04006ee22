import { useTranslations } from 'use-intl'
import { Failure } from '@shared/model/failure'
import { Button } from '../ui/button'

interface OwnNetworkOfferProps {
  error: unknown
  onTake: () => void
}

/** Where an address was refused because it lies in a private network: the way for who knows that it is their own. */
export function OwnNetworkOffer({ error, onTake }: OwnNetworkOfferProps) {
  const t = useTranslations('ownNetwork')
  const isBlocked =
    error instanceof Failure && (error.code === 'url-blocked' || error.data['outcome'] === 'blocked')
  if (!isBlocked) return null
  return (
    <div>
      <p>{t('means')}</p>
      <Button onPress={onTake}>{t('take')}</Button>
    </div>
  )
}
