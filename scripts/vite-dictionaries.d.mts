import type { Plugin } from 'vite'

export function dictionaries(): Plugin
