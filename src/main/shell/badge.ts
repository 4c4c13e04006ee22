import { app } from 'electron'

/** The number on the app's icon, on desktops that show one: what needs somebody, over all clients. */
export function showBadge(count: number): void {
  // It says itself whether the desktop can; there is nothing to do where it cannot.
  app.setBadgeCount(count)
}
