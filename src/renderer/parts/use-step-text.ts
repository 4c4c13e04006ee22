import { useTranslations } from 'use-intl'
import type { UndoStep } from '@shared/contract/undo'
import { caseSteps } from '@shared/model/case-steps'

const ofCases = [...caseSteps, 'seen'] as const
const ofPromises = ['make', 'confirm', 'keep', 'break', 'move', 'cancel', 'give'] as const
const ofLeads = ['stage', 'note', 'basis', 'contact', 'block', 'unblock', 'declare'] as const
const ofCrises = ['tick', 'set-step', 'drop-step', 'use-statement', 'close', 'person'] as const
const ofReports = ['make', 'approve', 'remove', 'template'] as const
const ofRules = ['save', 'on', 'off', 'move', 'remove', 'run'] as const

/** What a step of undo did, in a few words. */
export function useStepText(): (step: UndoStep) => string {
  const t = useTranslations('steps')
  return ({ label, data }) => {
    const count = Number(data['count'] ?? 1)
    const name = String(data['name'] ?? '')
    const act = ofCases.find((one) => label === `case.${one}`)
    if (act) return t(`case.${act}`, { count })
    const rule = ofRules.find((one) => label === `rule.${one}`)
    if (rule) return t(`rule.${rule}`, { name })
    const promise = ofPromises.find((one) => label === `promise.${one}`)
    if (promise) return t(`promise.${promise}`)
    const lead = ofLeads.find((one) => label === `lead.${one}`)
    if (lead) return t(`lead.${lead}`)
    const crisis = ofCrises.find((one) => label === `crisis.${one}`)
    if (crisis) return t(`crisis.${crisis}`, { name })
    const report = ofReports.find((one) => label === `report.${one}`)
    if (report) return t(`report.${report}`, { name })
    switch (label) {
      case 'person.merge':
        return t('personMerge', { name })
      case 'person.split':
        return t('personSplit', { name })
      case 'view.save':
        return t('viewSave', { name })
      case 'view.remove':
        return t('viewRemove', { name })
      case 'template.save':
        return t('templateSave', { name })
      case 'template.remove':
        return t('templateRemove', { name })
      case 'playbook.save':
        return t('playbook.save', { name })
      case 'playbook.remove':
        return t('playbook.remove')
      case 'statement.write':
        return t('statement.write')
      case 'statement.approve':
        return t('statement.approve')
      case 'mention.unread':
        return t('unread', { count })
      case 'triage.correct':
        return t('correct', { count })
      default:
        return label
    }
  }
}
