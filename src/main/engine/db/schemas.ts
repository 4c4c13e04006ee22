import { migrationsOf } from './migrate'

// Bundled with the program, so that an installed app needs no files beside it to open an old workspace.

export const clientMigrations = migrationsOf(
  import.meta.glob<string>('./migrations/client/*.sql', { query: '?raw', import: 'default', eager: true }),
)

export const workspaceMigrations = migrationsOf(
  import.meta.glob<string>('./migrations/workspace/*.sql', { query: '?raw', import: 'default', eager: true }),
)
