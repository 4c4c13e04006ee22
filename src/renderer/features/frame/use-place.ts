import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { inboxHome } from '../../parts/inbox-home'
import { placeChannel, type Place } from '@shared/contract/bridge'

/** Goes where the shell sends this window, as after a click on a notice. */
export function usePlace(): void {
  const navigate = useNavigate()
  useEffect(() => {
    const onMessage = ({ data, source }: MessageEvent) => {
      const message = data as { channel?: string; data?: Place }
      if (source !== window || message.channel !== placeChannel || !message.data) return
      const { client, case: id } = message.data
      void navigate({
        to: '/client/$client/inbox',
        params: { client },
        search: id === null ? inboxHome : { q: `case:${id}`, case: id },
      })
    }
    window.addEventListener('message', onMessage)
    return () => window.removeEventListener('message', onMessage)
  }, [navigate])
}
