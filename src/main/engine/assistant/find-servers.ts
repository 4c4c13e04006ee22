/** Where the usual local servers listen: Ollama, llama.cpp, LM Studio. */
const usual = ['http://127.0.0.1:11434/v1', 'http://127.0.0.1:8080/v1', 'http://127.0.0.1:1234/v1']
const patienceMs = 1500

/** Asks each usual address of this computer for its models; what does not answer soon is not there. */
export async function findServers(
  addresses: readonly string[] = usual,
): Promise<{ base: string; models: string[] }[]> {
  const found = await Promise.all(addresses.map(modelsAt))
  return found.flatMap((one) => one ?? [])
}

async function modelsAt(base: string): Promise<{ base: string; models: string[] } | null> {
  try {
    const answer = await fetch(`${base}/models`, {
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    })
    if (!answer.ok) return null
    const { data } = (await answer.json()) as { data?: { id?: unknown }[] }
    const models = (data ?? []).flatMap(({ id }) => (typeof id === 'string' ? [id.slice(0, 200)] : []))
    return { base, models: models.slice(0, 100) }
  } catch {
    // Nobody listens there, or something else does: not a failure, but the answer to the question.
    return null
  }
}
