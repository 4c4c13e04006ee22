import { useQuery } from '@tanstack/react-query'
import { FailureNotice } from '../../parts/failure-notice'
import { MailForm } from './mail-form'
import { sendingQueries } from './sending-queries'

/** The mail account in whose name replies are sent. */
export function SendingForm({ client }: { client: string }) {
  const { data, error } = useQuery(sendingQueries.get(client))
  if (error) return <FailureNotice error={error} />
  return data ? <MailForm client={client} held={data.mail} place={data.place} /> : null
}
