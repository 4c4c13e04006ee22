import type { ElectronApplication } from '@playwright/test'

/** Lets the next dialogs that ask where to save answer with this path, as if the user had chosen it there. */
export async function saveInDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
  }, path)
}
