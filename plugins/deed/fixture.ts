import { existsSync } from 'node:fs'
import { Context } from 'koishi'
import { onTestFinished } from 'vitest'
import * as policy from '../policy'
import * as roster from '../roster'
import * as ledger from '../ledger'
import * as score from '../score'
import * as storage from '../storage'
import { folder } from '../storage/fixture'
import { today } from '../calendar'
import type { Actor } from './actor'
import type { Desk } from './desk'

let messages = 0

/** Somebody of the sample roster who asks for something by a new message; a stranger when unknown. */
export function actor({ roster: book }: Pick<Desk, 'roster'>, name: string): Actor {
  const person = book.person(name)
  const account = { platform: 'onebot', userId: person?.qq ?? '99999' }
  const source = { platform: 'onebot', channelId: '100', messageId: `m${++messages}` }
  return { account, person, source }
}

/** A desk on a folder of its own: xpu-2021, the sample roster, an empty ledger. */
export async function openDesk(id = 'xpu-2021'): Promise<Desk> {
  const data = await folder()
  const app = new Context()
  app.plugin(policy, { id } as policy.Config)
  app.plugin(storage, { data })
  const own = `data/samples/${id}/roster.example.yml`
  app.plugin(roster, { file: existsSync(own) ? own : 'data/roster.example.yml' })
  app.plugin(ledger)
  app.plugin(score)
  await app.start()
  onTestFinished(() => app.stop())
  await new Promise<void>((resolve) => app.inject(['score'], () => resolve()))
  return app as unknown as Desk
}

/** The same desk where 100 yuan are paid for a headline, beside its points or those that are given. */
export function paying<T extends Desk>(desk: T, points?: policy.Policy['points']): T {
  const headline: policy.PointRule = {
    on: 'adopted',
    outlet: ['头条'],
    value: 10_000,
    per: 'item',
    of: ['adopted'],
    share: 'split',
    clause: '九',
  }
  const rules = { points: [headline], stack: [], limits: [] }
  const own = {
    ...desk.policy.at(),
    fees: { name: '稿酬', currency: '元', ...rules, clause: '九' },
  }
  if (points) own.points = points
  // A context has its services on no property of its own.
  const services = { roster: desk.roster, ledger: desk.ledger }
  const { calendar } = desk.policy
  const surroundings = { at: () => own, units: () => desk.roster.units, calendar: () => calendar }
  const book = new score.ScoreBook(desk.ledger, { ...surroundings, today })
  return { ...desk, ...services, policy: { at: () => own, calendar }, score: book }
}
