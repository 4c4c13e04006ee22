import type { AssistantSettings, ChatMessage } from '@shared/model/assistant'
import { Failure } from '@shared/model/failure'
import { plainText } from '../text/plain-text'

/** A reply is no longer than this; a server that goes on is cut off. */
const longestText = 8000
const longestLine = 100_000
const silentMs = 60_000

export interface ChatOptions {
  signal: AbortSignal
  onText: (text: string) => void
}

/** Asks a chat server and gives its answer as it comes. Bounded in length and time, whatever the server does; never follows it elsewhere. */
export async function streamChat(
  { base, model }: AssistantSettings,
  messages: readonly ChatMessage[],
  { signal, onText }: ChatOptions,
): Promise<string> {
  const watch = watchdog(signal)
  try {
    const answer = await fetch(`${base.replace(/\/$/, '')}/chat/completions`, {
      method: 'POST',
      redirect: 'error',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ model, messages, stream: true, temperature: 0.4 }),
      signal: watch.signal,
    })
    if (!answer.ok || !answer.body) throw new Failure('assistant-refused', { status: answer.status })
    let text = ''
    for await (const piece of piecesOf(answer.body, watch.fed)) {
      text = (text + piece).slice(0, longestText)
      onText(plainText(text))
      if (text.length >= longestText) break
    }
    return plainText(text)
  } catch (error) {
    if (error instanceof Failure || signal.aborted) throw error
    throw new Failure('assistant-unreachable', { base }, { cause: error })
  } finally {
    watch.stop()
  }
}

/** Ends the asking when nothing has come for a while. */
function watchdog(outer: AbortSignal): { signal: AbortSignal; fed: () => void; stop: () => void } {
  const inner = new AbortController()
  const end = () => inner.abort()
  let timer = setTimeout(end, silentMs)
  outer.addEventListener('abort', end, { once: true })
  return {
    signal: inner.signal,
    fed() {
      clearTimeout(timer)
      timer = setTimeout(end, silentMs)
    },
    stop() {
      clearTimeout(timer)
      outer.removeEventListener('abort', end)
      inner.abort()
    },
  }
}

/** The pieces of text in a stream of server-sent events; lines that are no JSON of ours are passed over. */
async function* piecesOf(body: ReadableStream<Uint8Array>, fed: () => void): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    fed()
    rest += decoder.decode(chunk, { stream: true })
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > longestLine) throw new Failure('assistant-unreadable')
    for (const line of lines) {
      const data = line.startsWith('data:') ? line.slice(5).trim() : ''
      if (data === '[DONE]') return
      const piece = pieceIn(data)
      if (piece !== '') yield piece
    }
  }
}

function pieceIn(data: string): string {
  if (data === '') return ''
  try {
    const parsed = JSON.parse(data) as { choices?: { delta?: { content?: unknown } }[] }
    const content = parsed.choices?.[0]?.delta?.content
    return typeof content === 'string' ? content : ''
  } catch {
    // A line that is cut or foreign says nothing; the next one may.
    return ''
  }
}
