import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  {
    ignores: ['out/**', 'dist/**', 'node_modules/**', 'test-results/**', 'playwright-report/**', 'build/**'],
  },
  {
    files: ['{src,tests,scripts/training}/**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Functions in interfaces are values: taken apart from their object they must not lose a `this`.
      '@typescript-eslint/method-signature-style': ['error', 'property'],
      // The router leaves a route by throwing its redirect.
      '@typescript-eslint/only-throw-error': [
        'error',
        { allow: [{ from: 'package', name: 'Redirect', package: '@tanstack/router-core' }] },
      ],
    },
  },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    ...reactHooks.configs.flat.recommended,
    rules: {
      ...reactHooks.configs.flat.recommended.rules,
      // Speaks to a compiler that is not used here.
      'react-hooks/incompatible-library': 'off',
    },
  },
  {
    files: ['*.ts', 'scripts/**/*.{mjs,mts}', 'tests/scripts/**/*.mjs'],
    extends: [tseslint.configs.recommended],
  },
  {
    // The engine is plain Node: the same in its process, on the command line and in tests.
    files: [
      'src/main/engine/**/*.ts',
      'src/main/cli/**/*.ts',
      'src/shared/**/*.ts',
      'src/renderer/**/*.{ts,tsx}',
    ],
    rules: { 'no-restricted-imports': ['error', { paths: ['electron'] }] },
  },
)
