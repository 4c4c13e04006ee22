import { useCommand } from '../../commands/command-registry'

/** The command that leaves what is open for the list, with the keyboard's place in it. */
export function useBackToList(onBack: () => void): void {
  useCommand('back', () => {
    onBack()
    document.querySelector<HTMLElement>('[data-keys="list"]')?.focus()
  })
}
