import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

export interface ImapMessage {
  uid: number
  source: Buffer
  /** As the server took it in. */
  at: Date
}

export interface ImapServer {
  port: number
  folders: Map<string, ImapMessage[]>
  uidValidity: number
  password: string
  /** What clients have said, oldest first, without their passwords. */
  commands: string[]
  /** In place of the usual answer to the next command of a name (`LOGIN`); an empty text hangs up. `GREETING` is the first word. */
  faults: Map<string, string>
  /** Whether it says by itself what comes in (RFC 2177). */
  knowsIdle: boolean
  /** So many lines are waiting for that now. */
  waiting: () => number
  /** A mail comes in, and who waits is told. */
  deliver: (folder: string, message: ImapMessage) => void
  /** Every line breaks. */
  hangUp: () => void
  close: () => Promise<void>
}

/**
 * A small IMAP4rev1 server on this computer, written from RFC 3501: as much as it takes to look into folders, to fetch and to append. A
 * range up to `*` always has the last message in it, as the RFC has it.
 */
export async function startImapServer(): Promise<ImapServer> {
  const sockets = new Set<Socket>()
  const sessions = new Set<Session>()
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}).on('close', () => sockets.delete(socket)))
    const session = { folder: '', idleTag: null, say: (text: string) => void socket.write(text) }
    sessions.add(session)
    socket.on('close', () => sessions.delete(session))
    converse(socket, held, session)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const held: ImapServer = {
    ...{ port: (server.address() as AddressInfo).port, uidValidity: 7, password: 'secret-4711' },
    folders: new Map([['INBOX', []]]),
    ...{ commands: [], faults: new Map(), knowsIdle: true },
    waiting: () => [...sessions].filter(({ idleTag }) => idleTag !== null).length,
    deliver(folder, message) {
      const inside = held.folders.get(folder) ?? []
      inside.push(message)
      for (const session of sessions)
        if (session.folder === folder && session.idleTag !== null)
          session.say(`* ${inside.length} EXISTS\r\n`)
    },
    hangUp() {
      for (const socket of sockets) socket.destroy()
    },
    close() {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
  return held
}

interface Session {
  folder: string
  /** Of the command by which it waits. */
  idleTag: string | null
  say: (text: string) => void
}

function converse(socket: Socket, server: ImapServer, session: Session): void {
  let waiting = Buffer.alloc(0)
  let command = ''
  let literal: number | null = null
  const say = (text: string | Buffer) => socket.writable && socket.write(text)
  const greeting = taken(server.faults, 'GREETING') ?? '* OK ready\r\n'
  if (greeting === '') return void socket.destroy()
  say(greeting)
  socket.on('data', (data: Buffer) => {
    waiting = Buffer.concat([waiting, data])
    for (;;) {
      if (literal !== null) {
        if (waiting.length < literal) return
        command += waiting.subarray(0, literal).toString('latin1')
        waiting = waiting.subarray(literal)
        literal = null
      }
      const end = waiting.indexOf('\r\n')
      if (end < 0) return
      command += waiting.subarray(0, end).toString('latin1')
      waiting = waiting.subarray(end + 2)
      const [, length] = /\{(\d+)\}$/.exec(command) ?? []
      if (length !== undefined) {
        literal = Number(length)
        command += '\r\n'
        say('+ go on\r\n')
        continue
      }
      answer(command, { server, session, say, socket })
      command = ''
    }
  })
}

interface Talk {
  server: ImapServer
  session: Session
  say: (text: string | Buffer) => void
  socket: Socket
}

function answer(line: string, { server, session, say, socket }: Talk): void {
  if (session.idleTag !== null) {
    say(line === 'DONE' ? `${session.idleTag} OK done\r\n` : `${session.idleTag} BAD only DONE\r\n`)
    session.idleTag = null
    return
  }
  const [, tag = '*', name = '', rest = ''] = /^(\S+) ((?:UID )?\S+) ?([\s\S]*)$/.exec(line) ?? []
  const verb = name.toUpperCase()
  server.commands.push(verb === 'LOGIN' ? 'LOGIN' : `${verb} ${rest}`.trim())
  const fault = taken(server.faults, verb)
  if (fault === '') return void socket.destroy()
  if (fault !== undefined) return say(fault.replaceAll('TAG', tag))
  const ok = () => say(`${tag} OK done\r\n`)
  const messages = server.folders.get(session.folder) ?? []
  switch (verb) {
    case 'CAPABILITY':
      say(`* CAPABILITY IMAP4rev1 SPECIAL-USE${server.knowsIdle ? ' IDLE' : ''}\r\n`)
      return ok()
    case 'LOGIN':
      return rest.includes(server.password)
        ? ok()
        : say(`${tag} NO [AUTHENTICATIONFAILED] wrong password\r\n`)
    case 'LIST':
      if (rest.endsWith('""') || !/[*%]/.test(rest)) say('* LIST (\\Noselect) "/" ""\r\n')
      else
        for (const folder of server.folders.keys())
          say(`* LIST (${folder === 'Sent' ? '\\Sent' : ''}) "/" "${folder}"\r\n`)
      return ok()
    case 'SELECT':
    case 'EXAMINE': {
      const folder = rest.replace(/^"|"$/g, '')
      const inside = server.folders.get(folder)
      if (!inside) return say(`${tag} NO [NONEXISTENT] no such folder\r\n`)
      session.folder = folder
      say(`* ${inside.length} EXISTS\r\n* OK [UIDVALIDITY ${server.uidValidity}] ok\r\n`)
      say(`* OK [UIDNEXT ${(inside.at(-1)?.uid ?? 0) + 1}] ok\r\n* FLAGS (\\Seen)\r\n`)
      return say(`${tag} OK [READ-ONLY] done\r\n`)
    }
    case 'UID SEARCH':
      say(`* SEARCH ${found(messages, rest).join(' ')}\r\n`)
      return ok()
    case 'UID FETCH': {
      const wanted = uidsOf(messages, rest.split(' ')[0] ?? '')
      const most = Number(/<0\.(\d+)>/.exec(rest)?.[1] ?? Infinity)
      messages.forEach(({ uid, source, at }, index) => {
        if (!wanted.includes(uid)) return
        const body = source.subarray(0, most)
        say(`* ${index + 1} FETCH (UID ${uid} INTERNALDATE "${imapDate(at)}" BODY[]<0> {${body.length}}\r\n`)
        say(body)
        say(')\r\n')
      })
      return ok()
    }
    case 'APPEND': {
      const [, folder = '', source = ''] = /^"?([^"\s]+)"? [\s\S]*?\{\d+\}\r\n([\s\S]*)$/.exec(rest) ?? []
      const inside = server.folders.get(folder)
      if (!inside) return say(`${tag} NO [TRYCREATE] no such folder\r\n`)
      inside.push({
        uid: (inside.at(-1)?.uid ?? 0) + 1,
        source: Buffer.from(source, 'latin1'),
        at: new Date(0),
      })
      return ok()
    }
    case 'IDLE':
      if (!server.knowsIdle) return say(`${tag} BAD unknown\r\n`)
      session.idleTag = tag
      return say('+ waiting\r\n')
    case 'LOGOUT':
      say('* BYE\r\n')
      return ok()
    default:
      return ['NOOP', 'CLOSE', 'ID'].includes(verb) ? ok() : say(`${tag} BAD unknown\r\n`)
  }
}

function taken(faults: Map<string, string>, name: string): string | undefined {
  const fault = faults.get(name)
  faults.delete(name)
  return fault
}

function found(messages: readonly ImapMessage[], asked: string): number[] {
  const [, header] = /^HEADER message-id\s+(?:\{\d+\}\r\n)?"?([^"]*)"?$/i.exec(asked) ?? []
  const [, since] = /SINCE "?([\w-]+)"?/i.exec(asked) ?? []
  const [, range] = /^UID (\S+)/i.exec(asked) ?? []
  if (header !== undefined) return uids(messages.filter(({ source }) => source.includes(header)))
  if (since !== undefined)
    return uids(messages.filter(({ at }) => at.getTime() >= Date.parse(`${since} UTC`)))
  return range === undefined ? [] : uidsOf(messages, range)
}

function uids(messages: readonly ImapMessage[]): number[] {
  return messages.map(({ uid }) => uid)
}

function uidsOf(messages: readonly ImapMessage[], range: string): number[] {
  const last = messages.at(-1)?.uid ?? 0
  const spans = range
    .split(',')
    .map((part) => part.split(':').map((end) => (end === '*' ? last : Number(end))))
  return uids(messages).filter((uid) =>
    spans.some(([from = 0, to = from]) => uid >= Math.min(from, to) && uid <= Math.max(from, to)),
  )
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function imapDate(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const time = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`
  return `${two(at.getUTCDate())}-${months[at.getUTCMonth()]}-${at.getUTCFullYear()} ${time} +0000`
}
