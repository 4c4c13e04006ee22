import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { certificateIn, freePort, says, startProgram } from './program'

export interface Nginx {
  /** The address of a path, in the clear and over TLS with a certificate that nobody knows. */
  url: (path: string) => string
  secureUrl: (path: string) => string
  /** Puts a file under a path, as it was at a time. */
  publish: (name: string, content: string | Uint8Array, at?: Date) => void
  close: () => Promise<void>
}

/** Whether the real server can be had on this computer. */
export function hasNginx(): boolean {
  return says('openssl', 'version') !== null && says('nginx', '-v') !== null
}

/** The web server of Debian, in a folder of its own and on this computer only; what lies under `/behind/` it takes from another server. */
export async function startNginx(behind: string): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'atalaya-nginx-'))
  const [port, tlsPort] = [await freePort(), await freePort()]
  const files = join(folder, 'files')
  mkdirSync(files)
  certificateIn(folder)
  const config = join(folder, 'nginx.conf')
  writeFileSync(config, configOf({ folder, port, tlsPort, behind }))
  const close = await startProgram('nginx', ['-c', config, '-p', folder, '-e', join(folder, 'log')], {
    ...{ folder, port, log: 'log', isSilent: true },
  })
  return {
    url: (path) => `http://127.0.0.1:${port}${path}`,
    secureUrl: (path) => `https://127.0.0.1:${tlsPort}${path}`,
    publish(name, content, at = new Date()) {
      writeFileSync(join(files, name), content)
      utimesSync(join(files, name), at, at)
    },
    close,
  }
}

interface Parts {
  folder: string
  port: number
  tlsPort: number
  behind: string
}

/** Its own folders lie in ours, as those of the system belong to the system's server. */
function configOf({ folder, port, tlsPort, behind }: Parts): string {
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `
daemon off;
master_process off;
pid ${folder}/pid;
error_log ${folder}/log;
events {}
http {
  ${kinds.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join('\n  ')}
  access_log off;
  root ${folder}/files;
  default_type text/html;
  types { application/rss+xml xml; }
  gzip_types application/rss+xml;
  gzip_min_length 1;
  limit_req_zone $server_addr zone=slow:1m rate=1r/m;
  server {
    listen 127.0.0.1:${port};
    listen 127.0.0.1:${tlsPort} ssl;
    ssl_certificate ${folder}/certificate.pem;
    ssl_certificate_key ${folder}/key.pem;
    location /packed/ { gzip on; alias ${folder}/files/; }
    location = /moved.xml { return 301 /feed.xml; }
    location = /elsewhere.xml { return 302 /feed.xml; }
    location = /round { return 302 /round; }
    location = /busy.xml {
      limit_req zone=slow;
      limit_req_status 429;
      error_page 429 = @busy;
      try_files /feed.xml =404;
    }
    location @busy {
      add_header Retry-After 120 always;
      return 429;
    }
    location = /down.xml {
      add_header Retry-After 300 always;
      return 503;
    }
    location /behind/ { proxy_http_version 1.1; proxy_pass ${behind}/; }
  }
}
`
}
