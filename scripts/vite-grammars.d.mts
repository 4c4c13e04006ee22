import type { Plugin } from 'vite'

export function grammars(): Plugin
