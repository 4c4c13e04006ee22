import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'

/** A file dropped anywhere on the window is looked at for import; nothing is written by the drop itself. */
export function useDropAnywhere(client: string | undefined): void {
  const navigate = useNavigate()
  useEffect(() => {
    const onDragOver = (event: DragEvent) => event.preventDefault()
    const onDrop = (event: DragEvent) => {
      event.preventDefault()
      const file = event.dataTransfer?.files[0]
      if (!file || client === undefined) return
      void window.atalaya.offer(file).then((chosen) => {
        if (!chosen) return
        const search = { file: chosen.token, name: chosen.name }
        void navigate({ to: '/client/$client/import', params: { client }, search })
      })
    }
    window.addEventListener('dragover', onDragOver)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onDragOver)
      window.removeEventListener('drop', onDrop)
    }
  }, [client, navigate])
}
