import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormatter } from 'use-intl'
import nav from '../../ui/side-nav.module.css'

interface ViewLinkProps {
  client: string
  icon: ReactNode
  text: string
  /** The query that it asks. */
  target: string
  isOn: boolean
  count: number | undefined
}

/** An entry of the views pane: a query by its name, with its count. */
export function ViewLink({ client, icon, text, target, isOn, count }: ViewLinkProps) {
  const format = useFormatter()
  return (
    <Link
      className={nav.entry}
      to="/client/$client/inbox"
      params={{ client }}
      search={target === '' ? {} : { q: target }}
      activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
      data-on={isOn || undefined}
      title={text}
    >
      {icon}
      <span>{text}</span>
      {count !== undefined && <b>{format.number(count)}</b>}
    </Link>
  )
}
