import { useQuery } from '@tanstack/react-query'
import { FailureNotice } from '../../parts/failure-notice'
import { MailForm } from './mail-form'
import { MastodonForm } from './mastodon-form'
import { sendingQueries } from './sending-queries'

/** The accounts in whose name replies are sent. */
export function SendingForm({ client }: { client: string }) {
  const { data, error } = useQuery(sendingQueries.get(client))
  if (error) return <FailureNotice error={error} />
  if (!data) return null
  const { accounts, secrets } = data
  return (
    <>
      <MailForm client={client} held={accounts.mail} place={secrets.mail} />
      <MastodonForm client={client} held={accounts.mastodon} place={secrets.mastodon} />
    </>
  )
}
