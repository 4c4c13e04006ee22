import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where the workspace lies when nobody says otherwise: the same folder for the window and the command line. */
export function defaultDataFolder(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  const home = homedir()
  switch (platform) {
    case 'win32':
      return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Atalaya', 'workspace')
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Atalaya', 'workspace')
    default:
      return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'atalaya')
  }
}

/** The folder named by `--data DIR` or `--data=DIR`, else by ATALAYA_DATA, else the default one. */
export function dataFolderOf(args: readonly string[], env: NodeJS.ProcessEnv = process.env): string {
  const flag = args.findIndex((arg) => arg === '--data' || arg.startsWith('--data='))
  const named = flag < 0 ? undefined : (args[flag]?.split('=')[1] ?? args[flag + 1])
  return named || env['ATALAYA_DATA'] || defaultDataFolder(env)
}
