import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { caseOrders, type CaseOrder } from '@shared/model/case'
import { Choice } from '../../ui/field'
import { BulkBar } from './bulk-bar'
import { CaseCommands } from './case-commands'
import { CaseList } from './case-list'
import { CasePane } from './case-pane'
import { caseQueries } from './case-queries'
import { FilterButton } from './filter-button'
import styles from './inbox.module.css'
import { ListHeader } from './list-header'
import { ListProblem } from './list-problem'
import { NothingHere } from './nothing-here'
import { targetOf, useSelection } from './use-selection'

interface CasesViewProps {
  client: string
  query: string
  order: CaseOrder
  openId: number | undefined
  onOpen: (id: number) => void
  onOrder: (order: CaseOrder) => void
  onEnter: () => void
  onBack: () => void
}

/** The cases that a query finds, the one that is open, and what can be done with one or many. */
export function CasesView({
  client,
  query,
  order,
  openId,
  onOpen,
  onOrder,
  onEnter,
  onBack,
}: CasesViewProps) {
  const t = useTranslations('cases')
  const selection = useSelection()
  const { data: outline, error } = useQuery(caseQueries.outline(client, query, order))
  const shown = outline?.total === 0 ? undefined : openId
  return (
    <>
      <section className={styles.list} aria-label={t('listLabel')}>
        <ListHeader client={client} query={query} total={outline?.total}>
          <Choice
            label={t('order')}
            isLabelHidden
            value={order}
            options={caseOrders.map((value) => ({ value, text: t(`orders.${value}`) }))}
            onChange={onOrder}
          />
          <FilterButton client={client} query={query} />
        </ListHeader>
        <BulkBar selection={selection} total={outline?.total ?? 0} />
        <ListProblem error={error} />
        {outline?.total === 0 && <NothingHere client={client} query={query} />}
        {outline && outline.total > 0 && (
          <CaseList
            key={order}
            client={client}
            query={query}
            order={order}
            outline={outline}
            selection={selection}
            openId={openId}
            onOpen={onOpen}
            onEnter={onEnter}
          />
        )}
      </section>
      <CasePane client={client} id={shown} onBack={onBack} />
      <CaseCommands
        client={client}
        target={targetOf(selection, query, shown)}
        openId={shown}
        onDone={selection.clear}
      />
    </>
  )
}
