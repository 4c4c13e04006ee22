import { existsSync } from 'node:fs'
import { inRoot, modules } from '../setup/places.mjs'

// Every check is a program of its own, so that each can be run alone and none can disturb another.

const CHECKS = {
  // The longest first, beside which the others run.
  lint: [modules('eslint/bin/eslint.js'), '.', '--max-warnings', '0'],
  types: [modules('typescript/bin/tsc'), '-b', '--pretty'],
  // The oldest Electron that the code must run on: reports every call that it lacks.
  'types-floor': [
    modules('typescript/bin/tsc'),
    '-p',
    inRoot('tsconfig.electron-33.json'),
    '--noEmit',
    '--pretty',
  ],
  format: [modules('prettier/bin/prettier.cjs'), '--check', '.'],
  borders: [
    modules('dependency-cruiser/bin/dependency-cruise.mjs'),
    'src',
    '--config',
    '.dependency-cruiser.cjs',
  ],
  messages: [inRoot('scripts/check-messages.mjs')],
  paths: [inRoot('scripts/check-paths.mjs')],
}

export const checkNames = () =>
  Object.keys(CHECKS).filter(
    (name) => name !== 'types-floor' || existsSync(inRoot('tsconfig.electron-33.json')),
  )
export const commandOf = (name) => CHECKS[name]
