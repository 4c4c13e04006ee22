import { useLocation, useNavigate } from '@tanstack/react-router'
import { taskOfPlace } from '../handbook/task-of-place'

/** Opens the handbook at what one is looking at; in the handbook itself there is nothing more to open. */
export function useOpenHandbook(): (() => void) | undefined {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  if (pathname === '/handbook') return undefined
  return () =>
    void navigate({ to: '/handbook', search: { task: taskOfPlace(pathname, document.activeElement) } })
}
