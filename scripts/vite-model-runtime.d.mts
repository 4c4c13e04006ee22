import type { Plugin } from 'vite'

export function modelRuntime(): Plugin
