import type { Handlers } from '@shared/contract'
import { Failure } from '@shared/model/failure'
import { ruleFuse } from '@shared/model/rule'
import { parseQuery } from '@shared/text/query/parse-query'
import type { Desk } from '../cases/act'
import { getClockRules } from '../clocks/store'
import type { Workspace } from '../clients/workspace'
import { appendJournal } from '../journal/store'
import { recordStep } from '../undo/record'
import { removeStep } from '../undo/store'
import { runOn } from './apply-rules'
import { listOpenMatches } from './match-store'
import * as store from './store'
import { tryRule } from './try-rule'

type RuleHandlers = Pick<Handlers, Extract<keyof Handlers, `rule.${string}`>>

export function ruleHandlers({ clients, now, device }: Workspace): RuleHandlers {
  const desk = async (client: string): Promise<Desk> => {
    const db = await clients.writing(client)
    return { db, rules: getClockRules(db), now: now(), device }
  }
  const step = async (client: string, what: string, name: string, work: (at: Desk) => number | void) => {
    const at = await desk(client)
    return recordStep(at.db, { label: `rule.${what}`, data: { name }, at: at.now }, () => {
      const id = work(at)
      appendJournal(at.db, { event: `rule.${what}`, data: { name } }, at.now, device)
      return id
    })
  }
  return {
    'rule.list': async ({ client }) => store.listRules(await clients.reading(client)),
    'rule.try': async ({ client, rule, id }) => tryRule(await clients.reading(client), rule, id, now()),
    'rule.save': async ({ client, rule, id }) => {
      parseQuery(rule.query)
      const { step: saved, result } = await step(client, 'save', rule.name, ({ db }) => {
        if (id === undefined) return store.insertRule(db, rule)
        store.updateRule(db, store.getRule(db, id).id, rule)
        return id
      })
      return { id: Number(result), step: saved }
    },
    'rule.switch': async ({ client, id, isOn }) => {
      const { name } = store.getRule(await clients.reading(client), id)
      return step(client, isOn ? 'on' : 'off', name, ({ db }) => store.setRuleOn(db, id, isOn))
    },
    'rule.move': async ({ client, id, by }) => {
      const { name } = store.getRule(await clients.reading(client), id)
      return step(client, 'move', name, ({ db }) =>
        moveRule(store.listRules(db), id, by, (one, at) => store.setRulePosition(db, one, at)),
      )
    },
    'rule.remove': async ({ client, id }) => {
      const { name } = store.getRule(await clients.reading(client), id)
      return step(client, 'remove', name, ({ db }) => store.removeRule(db, id))
    },
    'rule.run': async ({ client, id }) => {
      const at = await desk(client)
      const rule = store.getRule(at.db, id)
      const found = listOpenMatches(at.db, parseQuery(rule.query), at.now, ruleFuse + 1)
      if (found.length > ruleFuse)
        throw new Failure('rule-over-fuse', { found: found.length, fuse: ruleFuse })
      const run = recordStep(
        at.db,
        { label: 'rule.run', data: { name: rule.name, count: found.length }, at: at.now },
        () => runOn(at, rule, found),
      )
      if (run.result === 0) removeStep(at.db, run.step)
      return { step: run.result === 0 ? null : run.step, changed: run.result }
    },
  }
}

function moveRule(
  rules: { id: number }[],
  id: number,
  by: -1 | 1,
  set: (id: number, position: number) => void,
): void {
  const ids = rules.map((rule) => rule.id)
  const at = ids.indexOf(id)
  const other = ids[at + by]
  if (other === undefined) return
  ids[at] = other
  ids[at + by] = id
  ids.forEach((one, position) => set(one, position + 1))
}
