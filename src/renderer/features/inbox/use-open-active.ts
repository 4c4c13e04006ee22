import { useEffect, useRef } from 'react'

/** The detail follows the active row; an address that names another one stays as it is until the row moves. */
export function useOpenActive(
  id: number | undefined,
  openId: number | undefined,
  onOpen: (id: number) => void,
): void {
  const latest = useRef({ openId, onOpen })
  useEffect(() => {
    latest.current = { openId, onOpen }
  })
  const isAnyOpen = openId !== undefined
  useEffect(() => {
    if (id !== undefined && id !== latest.current.openId) latest.current.onOpen(id)
  }, [id, isAnyOpen])
}

/** Tells the bench when a start has come to its first rows. */
export function useMarkFirstRows(isFilled: boolean): void {
  useEffect(() => {
    if (isFilled && performance.getEntriesByName('first-rows').length === 0) performance.mark('first-rows')
  }, [isFilled])
}
