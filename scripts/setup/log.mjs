// What the scripts say. Everything goes to stderr, because stdout belongs to the program that is being run (`npm run cli` prints JSON there).

export const say = (text) => process.stderr.write(`atalaya: ${text}\n`)

/** A failure that a person can meet and do something about; anything else that is thrown is a bug and keeps its stack. */
export class Stop extends Error {
  constructor(what, todo) {
    super(what)
    this.todo = todo
  }
}

/** Runs a script's body and turns its end into an exit code, without `process.exit` so that piped output is not cut off. */
export async function script(body) {
  try {
    process.exitCode = (await body()) ?? 0
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    say(error.message)
    if (error.todo) say(`what to do: ${error.todo}`)
    process.exitCode = 1
  }
}

export const secondsSince = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`
