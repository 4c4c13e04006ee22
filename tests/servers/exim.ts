import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { certificateIn, freePort, says, startProgram } from './program'

export interface Exim {
  port: number
  tlsPort: number
  /** What it has delivered, as it lies in the mailbox of whoever got it. */
  delivered: () => string[]
  close: () => Promise<void>
}

/** Whether the real server can be had on this computer: it only takes a configuration of its own from root. */
export function hasExim(): boolean {
  return (
    process.getuid?.() === 0 && says('openssl', 'version') !== null && says('exim4', '--version') !== null
  )
}

/** The mail server of Debian: takes from whoever signs in with the password, delivers to all but to `gone@`. */
export async function startExim(password: string): Promise<Exim> {
  const folder = mkdtempSync(join(tmpdir(), 'atalaya-exim-'))
  const [port, tlsPort] = [await freePort(), await freePort()]
  const mails = join(folder, 'mail')
  for (const name of ['mail', 'spool', 'log']) {
    mkdirSync(join(folder, name))
    chmodSync(join(folder, name), 0o777)
  }
  chmodSync(folder, 0o755)
  const config = join(folder, 'exim.conf')
  writeFileSync(config, configOf({ folder, mails, port, tlsPort, password }))
  const { key } = certificateIn(folder)
  chmodSync(key, 0o644)
  const close = await startProgram('exim4', ['-C', config, '-bdf', '-q1m'], {
    ...{ folder, port, log: 'log/main' },
  })
  const inbox = join(mails, 'new')
  const delivered = () =>
    readdirSync(mails).includes('new')
      ? readdirSync(inbox).map((name) => readFileSync(join(inbox, name), 'utf8'))
      : []
  return { port, tlsPort, delivered, close }
}

interface Parts {
  folder: string
  mails: string
  port: number
  tlsPort: number
  password: string
}

function configOf({ folder, mails, port, tlsPort, password }: Parts): string {
  return `
primary_hostname = localhost
daemon_smtp_ports = ${port} : ${tlsPort}
tls_on_connect_ports = ${tlsPort}
local_interfaces = 127.0.0.1
spool_directory = ${folder}/spool
log_file_path = ${folder}/log/%s
pid_file_path = ${folder}/exim.pid
keep_environment =
deliver_drop_privilege = true
host_lookup =
rfc1413_query_timeout = 0s
tls_advertise_hosts = *
tls_certificate = ${folder}/certificate.pem
tls_privatekey = ${folder}/key.pem
acl_smtp_rcpt = recipient
acl_smtp_data = accept
message_size_limit = 64K
begin acl
recipient:
  deny local_parts = gone
       message = there is no such person here
  accept authenticated = *
  deny message = sign in first
begin routers
everybody:
  driver = accept
  transport = mailbox
begin transports
mailbox:
  driver = appendfile
  directory = ${mails}
  maildir_format
begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = \${if eq{$auth3}{${password}}}
  server_set_id = $auth2
`
}
