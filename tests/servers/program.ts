import { execFileSync, spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

// Servers of the system's packages, each run in a folder of its own and on this computer only.

const tries = 100

/** What a program answers about itself, or null where it is not installed. */
export function says(program: string, ...args: string[]): string | null {
  try {
    return execFileSync(program, args, { stdio: 'pipe' }).toString()
  } catch {
    return null
  }
}

interface Place {
  /** Removed when the server is closed. */
  folder: string
  /** Where it greets whoever comes: on this computer, or at a socket in the folder. */
  port: number | string
  /** What it writes of itself, in the folder. */
  log: string
  /** It waits for a question instead of greeting. */
  isSilent?: boolean
}

/** Starts a program that stays in the foreground, waits until it greets, and gives the way to end it. */
export async function startProgram(
  program: string,
  args: readonly string[],
  { folder, port, log, isSilent = false }: Place,
): Promise<() => Promise<void>> {
  const server = spawn(program, args, { stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const close = async () => {
    server.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  for (let tried = 0; !(await greets(port, isSilent)); tried += 1) {
    if (tried > tries || server.exitCode !== null) {
      const told = readFileSync(join(folder, log), { encoding: 'utf8', flag: 'a+' })
      await close()
      throw new Error(`${program} does not answer: ${told}`)
    }
    await wait(50)
  }
  return close
}

/** A key and a certificate for this computer or what passes for another, which nobody but a test takes on trust. */
export function certificateIn(folder: string, host = 'localhost'): { key: string; certificate: string } {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const names = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`]
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...names]
  execFileSync('openssl', [...request, '-keyout', key, '-out', certificate], { stdio: 'pipe' })
  return { key, certificate }
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

function greets(port: number | string, isSilent: boolean): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = typeof port === 'string' ? connect(port) : connect(port, '127.0.0.1')
    socket.once(isSilent ? 'connect' : 'data', () => resolve(!socket.destroy().connecting))
    socket.once('error', () => resolve(false))
    socket.once('close', () => resolve(false))
  })
}
