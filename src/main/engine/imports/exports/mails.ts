import { createReadStream } from 'node:fs'
import { mailMention } from '../../connectors/mailbox/mail-mention'
import { readMail } from '../../connectors/mailbox/read-mail'
import { skippedAs } from '../../connectors/mailbox/skipped'
import type { ExportFile, ExportItem } from './export-file'

/** Of one message; what its later attachments hold is not read. */
const mostBytes = 2 * 1024 * 1024

const header = /^[!-9;-~]{1,60}:(?:[ \t]|$)/
const mailHeaders = /^(?:from|to|date|subject|message-id|received|return-path|mime-version|delivered-to)$/i

/** `eml` is one message, `mbox` one after the other; null where a text is neither. */
export function mailFormatOf(head: string): 'eml' | 'mbox' | null {
  const [first = '', second = ''] = head.split(/\r?\n/)
  if (/^From \S+ .*\d{4}/.test(first) && header.test(second)) return 'mbox'
  const block = head.split(/\r?\n\r?\n/)[0]?.split(/\r?\n(?![ \t])/) ?? []
  const names = block.map((line) => line.slice(0, line.indexOf(':')))
  const known = new Set(names.filter((name) => mailHeaders.test(name)).map((name) => name.toLowerCase()))
  return header.test(first) && known.has('from') && known.size >= 3 ? 'eml' : null
}

/** The mails of a file, each where it begins; bounces, automatic mails and lists are left out. */
export function mailExport(path: string, format: 'eml' | 'mbox'): ExportFile {
  let bytes = 0
  const items = () => {
    bytes = 0
    return itemsOf(path, format, (count) => (bytes += count))
  }
  return { platform: 'email', items: { [Symbol.asyncIterator]: items }, bytesRead: () => bytes }
}

async function* itemsOf(
  path: string,
  format: 'eml' | 'mbox',
  onBytes: (count: number) => void,
): AsyncGenerator<ExportItem> {
  for await (const { line, source } of messagesIn(path, format, onBytes)) {
    const item = await itemOfMessage(line, source)
    if (item) yield item
  }
}

async function itemOfMessage(line: number, source: Buffer): Promise<ExportItem | null> {
  const mail = await readMail(source)
  if (!mail) return { rejected: { line, reason: 'not-a-record', value: source.toString('latin1', 0, 80) } }
  if (skippedAs(mail, []) !== null) return null
  const mention = mailMention(mail, { reason: 'import', arrivedAt: null, trusted: [] })
  if (!mention) return { rejected: { line, reason: 'text-empty', value: '' } }
  return { line, mention: { ...mention, raw: null } }
}

interface Message {
  line: number
  source: Buffer
}

/** Lines that begin like the first one of a message are quoted in such files, once or as often as they were before. */
async function* messagesIn(
  path: string,
  format: 'eml' | 'mbox',
  onBytes: (count: number) => void,
): AsyncGenerator<Message> {
  let held: string[] = []
  let size = 0
  let start = 1
  let number = 0
  let isAfterBlank = true
  for await (const line of linesOf(path, onBytes)) {
    number += 1
    const begins = format === 'mbox' && isAfterBlank && /^From \S/.test(line)
    isAfterBlank = line === '' || line === '\r'
    if (begins) {
      if (held.length > 0) yield { line: start, source: Buffer.from(held.join('\n'), 'latin1') }
      held = []
      size = 0
      start = number
    } else if (size < mostBytes) {
      held.push(format === 'mbox' ? line.replace(/^>(>*From )/, '$1') : line)
      size += line.length + 1
    }
  }
  if (held.some((line) => line.trim() !== ''))
    yield { line: start, source: Buffer.from(held.join('\n'), 'latin1') }
}

/** As bytes, one letter each: every mail has charsets of its own. */
async function* linesOf(path: string, onBytes: (count: number) => void): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of createReadStream(path)) {
    const buffer = chunk as Buffer
    onBytes(buffer.length)
    const [first = '', ...more] = buffer.toString('latin1').split('\n')
    // A line without an end is no mail, and must not fill the memory.
    if (rest.length < mostBytes) rest += first
    if (more.length === 0) continue
    yield rest
    rest = more.pop() ?? ''
    yield* more
  }
  if (rest !== '') yield rest
}
