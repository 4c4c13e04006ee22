import type { Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { AddressInfo } from 'node:net'

/** A message that the server has taken, as it came over the wire. */
export interface TakenMessage {
  from: string
  to: string[]
  raw: string
}

export type MailFault =
  | 'sign-in'
  | 'recipient-unknown'
  | 'recipient-busy'
  | 'sender-refused'
  | 'too-large'
  | 'too-many'
  | 'drops-at-greeting'
  | 'takes-then-drops'
  | 'drops-before-data'

export interface MailServer {
  port: number
  password: string
  messages: TakenMessage[]
  /** The next conversations meet these, one each. */
  faults: MailFault[]
  close: () => Promise<void>
}

/** A mail server on this computer that takes messages for anybody, with every fault on request. */
export async function startMailServer(port = 0, isSecure = false): Promise<MailServer> {
  const held = { password: 'correct horse', messages: [] as TakenMessage[], faults: [] as MailFault[] }
  const faultOf = new Map<string, MailFault | undefined>()
  const server = new SMTPServer({
    ...{ authOptional: false, allowInsecureAuth: true, secure: isSecure, logger: false },
    disabledCommands: isSecure ? [] : ['STARTTLS'],
    onConnect(session, callback) {
      const fault = held.faults.shift()
      faultOf.set(session.id, fault)
      if (fault === 'drops-at-greeting') return hangUp(server, session.id)
      callback()
    },
    onAuth({ password }, session, callback) {
      const isRight = password === held.password && faultOf.get(session.id) !== 'sign-in'
      callback(isRight ? null : said(535, '5.7.8 Username and Password not accepted'), { user: 'velta' })
    },
    onMailFrom(_address, session, callback) {
      callback(
        faultOf.get(session.id) === 'sender-refused' ? said(553, '5.7.1 Sender address rejected') : null,
      )
    },
    onRcptTo(_address, session, callback) {
      const fault = faultOf.get(session.id)
      if (fault === 'drops-before-data') return hangUp(server, session.id)
      if (fault === 'recipient-unknown') return callback(said(550, '5.1.1 No such user here'))
      callback(fault === 'recipient-busy' ? said(450, '4.2.1 Mailbox busy') : null)
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const fault = faultOf.get(session.id)
        if (fault === 'too-large') return callback(said(552, '5.3.4 Message too big'))
        if (fault === 'too-many') return callback(said(451, '4.7.1 Try again later'))
        const { mailFrom, rcptTo } = session.envelope
        const from = mailFrom ? mailFrom.address : ''
        held.messages.push({
          from,
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('utf8'),
        })
        if (fault === 'takes-then-drops') return hangUp(server, session.id)
        callback()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve))
  const bound = (server.server.address() as AddressInfo).port
  return Object.assign(held, {
    port: bound,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  })
}

function said(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode })
}

/** As a cable that is pulled: no word of farewell. */
function hangUp(server: SMTPServer, id: string): void {
  for (const connection of server.connections)
    if (connection.id === id) (connection as unknown as { _socket: Socket })._socket.destroy()
}
