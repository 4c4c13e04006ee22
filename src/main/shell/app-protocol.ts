import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { app, protocol } from 'electron'
import { contentSecurityPolicy } from './content-security-policy'

export const appOrigin = 'app://main'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
}

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])
}

/** Serves the built pages, and only those: a path is looked up in the list of built files, never joined to a folder. */
export function serveApp(): void {
  const root = join(app.getAppPath(), 'out/renderer')
  const files = new Map(
    filesBelow(root).map((path) => [`/${relative(root, path).split(sep).join('/')}`, path]),
  )
  protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url)
    const path = host === 'main' ? files.get(pathname === '/' ? '/index.html' : pathname) : undefined
    if (path === undefined || request.method !== 'GET') return new Response('Not found', { status: 404 })
    if (path.endsWith('.html')) return page(path)
    return new Response(new Uint8Array(await readFile(path)), { headers: headersOf(path) })
  })
}

/** A page gets a fresh nonce, for the one style element that the widget library writes by itself. */
function page(path: string): Response {
  const nonce = randomBytes(16).toString('base64')
  const html = readFileSync(path, 'utf8').replaceAll('%NONCE%', nonce)
  return new Response(html, {
    headers: {
      ...headersOf(path),
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
  })
}

function headersOf(path: string): Record<string, string> {
  return {
    'Content-Type': types[extname(path)] ?? 'application/octet-stream',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}
