import type { ElectronApplication } from '@playwright/test'

/** Lets the next dialogs that ask where to save answer with this path, as if the user had chosen it there. */
export async function saveInDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
  }, path)
}

/** The same for the dialog that asks for a folder. */
export async function chooseInDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)
}
