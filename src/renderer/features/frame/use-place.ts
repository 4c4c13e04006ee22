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
      const { client, screen, case: id } = message.data
      const params = { client }
      if (screen !== 'inbox') return void navigate({ to: `/client/$client/${screen}`, params, search: {} })
      const search = id === null ? inboxHome : { q: `case:${id}`, case: id }
      void navigate({ to: '/client/$client/inbox', params, search })
    }
    window.addEventListener('message', onMessage)
    return () => window.removeEventListener('message', onMessage)
  }, [navigate])
}
