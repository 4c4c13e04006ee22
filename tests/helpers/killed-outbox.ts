import { createHttp } from '../../src/main/engine/http/create-http'
import { openWorkspace } from '../../src/main/engine/clients/workspace'
import { listClients } from '../../src/main/engine/clients/store'
import type { Sender } from '../../src/main/engine/connectors/sender'
import { Outbox } from '../../src/main/engine/outbox/outbox'
import { memoryKeyring } from '../../src/main/engine/secrets/keyring'
import { secretsOf } from '../../src/main/engine/secrets/secrets'
import { senderFor } from '../../src/main/engine/sending/sender-for'
import { loopbackPolicy } from './loopback-policy'

// A program of its own: opens a workspace, does what its outbox has due at a given time, and is killed by itself at a given step.

const [folder = '', token = '', at = '0', killAt = ''] = process.argv.slice(2)

/** As the power switch would: nothing is closed, nothing is said. */
function dieAt(step: string): void {
  if (step === killAt) process.kill(process.pid, 'SIGKILL')
}

const now = () => Number(at)
const workspace = await openWorkspace(folder, now)
const secrets = secretsOf(workspace.db, memoryKeyring())
for (const { id } of listClients(workspace.db)) await secrets.keep(`${id}/mastodon`, token)
const http = createHttp({ version: 'test', policy: loopbackPolicy })
let steps = 0
const outbox = new Outbox({
  workspace,
  // Told after each commit.
  emit: () => dieAt(`commit-${(steps += 1)}`),
  async senderFor(client, db, platform) {
    const sender = await senderFor({ http, secrets, now }, client, db, platform)
    return typeof sender === 'string' ? sender : dying(sender)
  },
})
await outbox.look()
await outbox.stop()
await workspace.clients.closeAll()
workspace.db.close()

function dying(sender: Sender): Sender {
  dieAt('before-taking')
  return {
    ...sender,
    async send(outgoing, signal) {
      dieAt('before-the-first-byte')
      if (killAt === 'on-the-way') setTimeout(() => dieAt('on-the-way'), Number(process.argv[6] ?? 0))
      const outcome = await sender.send(outgoing, signal)
      dieAt('before-the-answer-is-kept')
      return outcome
    },
    find: async (outgoing, signal) => {
      dieAt('before-looking')
      const outcome = (await sender.find?.(outgoing, signal)) ?? { kind: 'unclear' }
      dieAt('after-looking')
      return outcome
    },
  }
}
