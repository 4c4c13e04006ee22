import { execFileSync, spawn } from 'node:child_process'
import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

export interface Dovecot {
  port: number
  tlsPort: number
  close: () => Promise<void>
}

const nobody = 65_534
const tries = 100

/** Whether the real server can be had on this computer; tests do without it where it cannot. */
export function hasDovecot(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'pipe' })
    return execFileSync('dovecot', ['--version'], { stdio: 'pipe' }).toString().startsWith('2.3')
  } catch {
    return false
  }
}

/** The mail server that most providers run, in a folder of its own and on this computer only; every user has the given password. */
export async function startDovecot(password: string): Promise<Dovecot> {
  const folder = mkdtempSync(join(tmpdir(), 'atalaya-dovecot-'))
  const [port, tlsPort] = [await freePort(), await freePort()]
  const config = join(folder, 'dovecot.conf')
  writeFileSync(config, configOf({ folder, port, tlsPort, password }))
  const server = spawn('dovecot', ['-F', '-c', config], { stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const close = async () => {
    server.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  for (let tried = 0; !(await answers(port)); tried += 1) {
    if (tried > tries || server.exitCode !== null) {
      const log = readFileSync(join(folder, 'log'), { encoding: 'utf8', flag: 'a+' })
      await close()
      throw new Error(`dovecot does not answer: ${log}`)
    }
    await wait(50)
  }
  return { port, tlsPort, close }
}

interface Parts {
  folder: string
  port: number
  tlsPort: number
  password: string
}

function configOf({ folder, port, tlsPort, password }: Parts): string {
  const { uid, gid, username } = userInfo()
  const isRoot = uid === 0
  const [mailUid, mailGid] = isRoot ? [nobody, nobody] : [uid, gid]
  const mails = join(folder, 'mail')
  mkdirSync(mails)
  if (isRoot) {
    chownSync(folder, nobody, nobody)
    chownSync(mails, nobody, nobody)
  }
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost']
  execFileSync('openssl', [...request, '-keyout', key, '-out', certificate], { stdio: 'pipe' })
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
listen = 127.0.0.1
protocols = imap
ssl = yes
ssl_cert = <${certificate}
ssl_key = <${key}
disable_plaintext_auth = no
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:${mails}/%u
${isRoot ? '' : `default_internal_user = ${username}\ndefault_login_user = ${username}\ndefault_internal_group = ${gid}\n`}
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${mailUid} gid=${mailGid} home=${mails}/%u
}
service imap-login {
  ${isRoot ? '' : 'chroot ='}
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = ${tlsPort}
  }
}
${isRoot ? '' : 'service anvil {\n  chroot =\n}'}
namespace inbox {
  inbox = yes
  mailbox Sent {
    special_use = \\Sent
    auto = create
  }
  mailbox Done {
    auto = create
  }
}
`
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('data', () => resolve(!socket.destroy().connecting))
    socket.once('error', () => resolve(false))
    socket.once('close', () => resolve(false))
  })
}
