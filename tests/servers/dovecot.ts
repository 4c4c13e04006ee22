import { chownSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { certificateIn, freePort, says, startProgram } from './program'

export interface Dovecot {
  port: number
  tlsPort: number
  close: () => Promise<void>
}

const nobody = 65_534

/** Whether the real server can be had on this computer; tests do without it where it cannot. */
export function hasDovecot(): boolean {
  return says('openssl', 'version') !== null && says('dovecot', '--version')?.startsWith('2.3') === true
}

/** The mail server that most providers run, in a folder of its own and on this computer only; every user has the given password. */
export async function startDovecot(password: string): Promise<Dovecot> {
  const folder = mkdtempSync(join(tmpdir(), 'atalaya-dovecot-'))
  const [port, tlsPort] = [await freePort(), await freePort()]
  const config = join(folder, 'dovecot.conf')
  writeFileSync(config, configOf({ folder, port, tlsPort, password }))
  const close = await startProgram('dovecot', ['-F', '-c', config], { folder, port, log: 'log' })
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
  const { key, certificate } = certificateIn(folder)
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
