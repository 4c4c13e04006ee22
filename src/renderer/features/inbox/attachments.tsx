import { useQuery } from '@tanstack/react-query'
import { Paperclip } from 'lucide-react'
import type { Attachment } from '@shared/model/entry'
import { entryQueries } from '../entry/queries'
import styles from './timeline.module.css'

interface AttachmentsProps {
  client: string
  mention: number
}

/** What came with something that was entered by hand: pictures are shown, other files named. */
export function Attachments({ client, mention }: AttachmentsProps) {
  const { data: attachments = [] } = useQuery(entryQueries.attachments(client, mention))
  if (attachments.length === 0) return null
  return (
    <div className={styles.pictures}>
      {attachments.map((one) =>
        one.mime.startsWith('image/') ? (
          <Picture key={one.id} client={client} attachment={one} />
        ) : (
          <span key={one.id}>
            <Paperclip size={12} aria-hidden /> {one.name}
          </span>
        ),
      )}
    </div>
  )
}

function Picture({ client, attachment }: { client: string; attachment: Attachment }) {
  const { data } = useQuery(entryQueries.picture(client, attachment.id))
  return data ? <img src={data.url} alt={attachment.name} /> : null
}
