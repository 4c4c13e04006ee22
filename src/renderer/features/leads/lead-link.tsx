import { Link } from '@tanstack/react-router'
import type { LucideIcon } from 'lucide-react'
import { useFormatter } from 'use-intl'
import nav from '../../ui/side-nav.module.css'
import type { LeadView } from './lead-filter'

interface LeadLinkProps {
  client: string
  icon: LucideIcon
  text: string
  target: { view?: LeadView; rival?: number }
  isOn: boolean
  count: number | undefined
  /** What waits for somebody. */
  isHot?: boolean
}

/** An entry of the views pane with its count. */
export function LeadLink({ client, icon: Icon, text, target, isOn, count, isHot = false }: LeadLinkProps) {
  const format = useFormatter()
  return (
    <Link
      className={nav.entry}
      to="/client/$client/leads"
      params={{ client }}
      search={target}
      activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
      data-on={isOn || undefined}
      title={text}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span>{text}</span>
      {count !== undefined && <b data-hot={isHot || undefined}>{format.number(count)}</b>}
    </Link>
  )
}
