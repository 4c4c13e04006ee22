// Who may import whom. The arrows point down only; see the tree in README.md.
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: '^src/', pathNot: [from, ...allowed] },
})

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    only('shared-imports-nothing-of-ours', '^src/shared/', []),
    only('preload-knows-the-bridge-only', '^src/preload/', ['^src/shared/contract/']),
    only('renderer-knows-shared-only', '^src/renderer/', ['^src/shared/']),
    only('ui-knows-no-noun', '^src/renderer/ui/', []),
    only('engine-knows-shared-only', '^src/main/engine/', ['^src/shared/', 'package.json']),
    only('shell-knows-the-engine-by-its-messages', '^src/main/shell/', [
      '^src/shared/',
      '^src/main/engine/process(-messages)?[.]ts',
      '^src/main/data-folder[.]ts',
    ]),
    only('db-knows-no-noun', '^src/main/engine/db/', ['^src/shared/']),
    only('chance-knows-no-noun', '^src/main/engine/chance/', []),
    only('text-knows-no-noun', '^src/main/engine/text/', ['^src/shared/']),
    only('connectors-never-see-the-store', '^src/main/engine/connectors/', [
      '^src/shared/',
      '^src/main/engine/text/',
    ]),
    only('http-serves-connectors', '^src/main/engine/http/', [
      '^src/shared/',
      '^src/main/engine/connectors/http[.]ts',
    ]),
    {
      name: 'a-noun-does-not-use-the-calls-of-another',
      severity: 'error',
      from: { path: '^src/main/engine/', pathNot: '^src/main/engine/engine[.]ts' },
      to: { path: '^src/main/engine/[^/]+/calls[.]ts' },
    },
    {
      name: 'a-feature-does-not-use-the-parts-of-another',
      severity: 'error',
      from: { path: '^src/renderer/features/([^/]+)/', pathNot: '^src/renderer/features/frame/' },
      to: {
        path: '^src/renderer/features/',
        pathNot: ['^src/renderer/features/$1/', '^src/renderer/features/[^/]+/queries[.]ts'],
      },
    },
    {
      name: 'electron-only-in-shell-and-preload',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main/shell|preload)/' },
      to: { path: 'node_modules/electron(-33)?/' },
    },
    {
      name: 'sqlite-only-in-db-and-clients',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main/engine/(db|clients)/' },
      to: { path: 'better-sqlite3', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.depcruise.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
