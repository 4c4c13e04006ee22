import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CaseDetail } from '@shared/model/case'
import type { PersonProposal } from '@shared/model/person'
import { useCommand } from '../../commands/command-registry'
import { PlatformIcon } from '../../parts/platform-icon'
import { useSayStep } from '../../parts/use-say-step'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { caseQueries, useMergePersons, useSplitPerson } from './case-queries'
import styles from './person-panel.module.css'

/** Who this may be elsewhere, with what speaks for it; one key says yes to the likeliest, and undo takes it back. */
export function PersonPanel({ client, detail }: { client: string; detail: CaseDetail }) {
  const t = useTranslations('persons')
  const merge = useMergePersons(client)
  const say = useSayStep(client)
  const [refused, setRefused] = useState<readonly number[]>([])
  const { data = [] } = useQuery(caseQueries.proposals(client, detail.id))
  const proposals = data.filter(({ author }) => !refused.includes(author.id)).slice(0, 3)
  const [first] = proposals
  const me = detail.person?.id
  const join = ({ author }: PersonProposal) => {
    if (me === undefined) return
    merge.mutate([me, author.id], {
      onSuccess: ({ step }) => say(t('merged', { name: author.name ?? author.handle ?? '' }), step),
    })
  }
  useCommand('merge-person', first && (() => join(first)))
  return (
    <>
      <KnownAuthors client={client} detail={detail} />
      {proposals.map((proposal) => (
        <Proposal
          key={proposal.author.id}
          proposal={proposal}
          isFirst={proposal === first}
          onJoin={() => join(proposal)}
          onRefuse={() => setRefused([...refused, proposal.author.id])}
        />
      ))}
    </>
  )
}

interface ProposalProps {
  proposal: PersonProposal
  isFirst: boolean
  onJoin: () => void
  onRefuse: () => void
}

function Proposal({ proposal, isFirst, onJoin, onRefuse }: ProposalProps) {
  const t = useTranslations()
  const { author, evidence, strength, excerpt } = proposal
  return (
    <section className={styles.proposal} aria-label={t('persons.maybe')}>
      <div className={styles.line}>
        <PlatformIcon platform={author.platform} />
        <span>
          {t(strength >= 1 ? 'persons.likely' : 'persons.maybe')}{' '}
          <b dir="auto">{author.name ?? author.handle}</b>
        </span>
        {evidence.slice(0, 3).map(({ kind, value }) => (
          <Chip key={`${kind} ${value}`}>{t(`evidence.${kind}`, { value: value.slice(0, 40) })}</Chip>
        ))}
        <span className={styles.end}>
          <Button size="small" keys={isFirst ? 'm' : undefined} onPress={onJoin}>
            {t('persons.same')}
          </Button>
          <Button size="small" look="bare" onPress={onRefuse}>
            {t('persons.other')}
          </Button>
        </span>
      </div>
      <p className={styles.excerpt} dir="auto">
        {excerpt}
      </p>
    </section>
  )
}

/** The accounts that are known to be this person, each of which can be taken out again. */
function KnownAuthors({ client, detail }: { client: string; detail: CaseDetail }) {
  const t = useTranslations('persons')
  const split = useSplitPerson(client)
  const say = useSayStep(client)
  const authors = detail.person?.authors ?? []
  if (authors.length < 2) return null
  return (
    <section className={styles.known} aria-label={t('accounts')}>
      {authors.map((author) => (
        <span key={author.id} className={styles.account}>
          <PlatformIcon platform={author.platform} size={14} />
          {author.handle ?? author.name}
          <Button
            look="link"
            size="small"
            onPress={() =>
              split.mutate(author.id, {
                onSuccess: ({ step }) =>
                  say(t('splitOff', { name: author.name ?? author.handle ?? '' }), step),
              })
            }
          >
            {t('notThem')}
          </Button>
        </span>
      ))}
    </section>
  )
}
