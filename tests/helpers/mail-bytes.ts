/** A mail as it lies in a mailbox; a header given as null is left out. */
export function mailBytes(id: string, body: string, headers: Record<string, string | null> = {}): Buffer {
  const all: Record<string, string | null> = {
    From: 'Mara Pop <mara@otro.example>',
    To: 'care@velta.example',
    Subject: 'Broken oven',
    Date: 'Mon, 02 Mar 2026 07:30:00 +0000',
    'Message-ID': `<${id}@otro.example>`,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
    ...headers,
  }
  const lines = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]))
  return Buffer.from([...lines, '', ...body.split('\n'), ''].join('\r\n'))
}
