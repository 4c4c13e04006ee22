import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { grammars } from './scripts/vite-grammars.mjs'

export default defineConfig({
  resolve: { alias: { '@shared': resolve(import.meta.dirname, 'src/shared') } },
  plugins: [grammars(), react()],
  test: {
    include: ['tests/{main,shared,renderer,preload,scripts,faults}/**/*.test.{ts,tsx,mjs}'],
    testTimeout: 30_000,
    pool: 'threads',
    // Left to itself it takes one of two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
})
