import { statSync } from 'node:fs'
import { join } from 'node:path'
import { Failure, type FailureCode } from '@shared/model/failure'
import { findModels, type FoundModel } from './find-models'
import { Judge } from './judge'
import type { JudgePlaces } from './judge-places'
import type { Judgment } from './labels'
import { modelFiles } from './model-files'

/** The models of a workspace and those of them that are held. Clients with the same model share it. */
export class Judges {
  readonly folder: string
  private readonly held = new Map<string, { stamp: string; judge: Judge }>()
  private readonly problems = new Map<string, FailureCode>()

  constructor(
    dataFolder: string,
    private readonly places: () => JudgePlaces,
  ) {
    this.folder = join(dataFolder, 'models')
  }

  list(): FoundModel[] {
    return findModels(this.folder)
  }

  /** The judge that a folder name stands for; one whose file is another than before is loaded anew. */
  of(name: string): Judge {
    const found = this.list().find((model) => model.name === name)
    if (!found) throw new Failure('model-not-found', { model: name, folder: this.folder })
    if (found.problem !== null) throw new Failure('model-unusable', { model: name, message: found.problem })
    const stamp = stampOf(found.path)
    const held = this.held.get(name)
    if (held?.stamp === stamp) return held.judge
    void held?.judge.close()
    const judge = new Judge(found, this.places())
    this.held.set(name, { stamp, judge })
    return judge
  }

  /** What a client's judge says of some texts, by text. Null where it cannot say anything; why is remembered until it can. */
  async judge(
    client: string,
    model: string,
    texts: readonly string[],
  ): Promise<ReadonlyMap<string, Judgment> | null> {
    try {
      const judgments = await this.of(model).classify(texts)
      this.problems.delete(client)
      return new Map(texts.map((text, at) => [text, judgments[at] as Judgment]))
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      this.problems.set(client, error.code)
      return null
    }
  }

  problemOf(client: string): FailureCode | null {
    return this.problems.get(client) ?? null
  }

  forgetProblem(client: string): void {
    this.problems.delete(client)
  }

  async close(): Promise<void> {
    await Promise.all([...this.held.values()].map(({ judge }) => judge.close()))
  }
}

function stampOf(path: string): string {
  const { mtimeMs, size } = statSync(modelFiles(path).model ?? path)
  return `${mtimeMs} ${size}`
}
