import { useTranslations } from 'use-intl'
import { runCommand } from '../../commands/command-registry'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/empty'

interface NoComplaintProps {
  /** All were shown; else there never was one. */
  isNoneLeft: boolean
  onStartOver: () => void
}

/** Nothing to practise on, and what can be done about it. */
export function NoComplaint({ isNoneLeft, onStartOver }: NoComplaintProps) {
  const t = useTranslations()
  if (isNoneLeft)
    return (
      <Empty
        title={t('practice.noneLeft')}
        actions={
          <Button look="primary" onPress={onStartOver}>
            {t('practice.startOver')}
          </Button>
        }
      >
        {t('practice.noneLeftHint')}
      </Empty>
    )
  return (
    <Empty
      title={t('practice.none')}
      actions={
        <>
          <Button onPress={() => runCommand('add-source')}>{t('commands.add-source')}</Button>
          <Button onPress={() => runCommand('import')}>{t('commands.import')}</Button>
        </>
      }
    >
      {t('practice.noneHint')}
    </Empty>
  )
}
