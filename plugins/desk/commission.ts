import { type Context, type Session, SessionError } from 'koishi'

import { Said, sessionOrigin } from '../chat'
import { type Commission, nextCommission, tasksOf } from '../ledger'
import { dueAt, lastMinute, moment, today } from '../calendar'
import { dueText } from './due'

export const name = 'desk-commission'
export const inject = ['policy', 'roster', 'ledger']

/** Commissions that fit in one message on a phone. */
const SHOWN = 8

/** `/约稿 单位… 主题 截止 日期 [要求]`, and `/约稿 列表 [编号]`: who has read, fulfilled, missed. */
export function apply(ctx: Context) {
  ctx
    .command('约稿 [words:text]', { role: 'editor', captureQuote: false })
    .alias('约', '发约稿')
    .action(({ session }, text = '') => {
      const [, no] = /^(?:列表|清单|情况)?\s*第?(\d+)?号?$/.exec(text.trim()) ?? []
      if (no) return one(ctx, session!, no)
      return /^(?:列表|清单|情况)?$/.test(text.trim())
        ? list(ctx, session!)
        : ask(ctx, session!, text)
    })
}

async function ask(ctx: Context, session: Session, text: string) {
  const at = text.search(/截止|之前交|前交/)
  const found =
    at < 0 ? undefined : dueAt(text.slice(at).replace(/^\D{2,3}?[于在到：:\s]*/, ''), today())
  if (!found) throw new SessionError('desk.commission.due', [session.text('.example')])
  const { units, topic } = takeUnits(ctx, text.slice(0, at))
  if (!units.length) throw new SessionError('desk.commission.units', [session.text('.example')])
  if (!topic) throw new SessionError('desk.commission.topic', [session.text('.example')])
  const time = found.time ?? ctx.policy.at().commissions?.at ?? lastMinute
  const due = moment(found.day, time)
  if (due.getTime() <= Date.now()) {
    const params = [whenText(session, due), Number(today().slice(0, 4)) + 1]
    throw new SessionError('desk.commission.past', params)
  }
  const asks = found.rest.replace(/^要求[：:]?\s*/, '') || undefined
  const payload = { units, topic, asks, due: `${found.day}T${time}:00+08:00` }
  const { entry } = await ctx.ledger.append((state) => ({
    ...sessionOrigin(ctx, session, '', 'commission'),
    type: 'commissioned',
    payload: { no: nextCommission(state), ...payload },
  }))
  if (entry.type !== 'commissioned') return
  const { no } = entry.payload
  const params = { no, topic, due: whenText(session, due), entry: entry.seq }
  return session.text('.done', { ...params, units: unitsText(session, units), count: units.length })
}

/** Units, classes, officers or all, taken from the front; what is left is the topic. */
function takeUnits(ctx: Context, text: string): { units: string[]; topic: string } {
  const { roster } = ctx
  const said = new Said(text)
  const units: string[] = []
  while (!said.isOver) {
    const one = said.unit(roster)?.name
    const several = one ? [one] : takeSeveral(ctx, said)
    if (!several.length) break
    units.push(...several)
  }
  const topic = said.rest.replace(/^(?:主题|题目|关于)?[：:]?\s*/, '').replace(/[\s，,。;；]+$/, '')
  return { units: [...new Set(units)], topic }
}

function takeSeveral(ctx: Context, said: Said): string[] {
  const { units } = ctx.roster
  if (said.take(/^(?:全部单位|所有单位|各单位|全校|全部)(?=$|[\s、,;])/))
    return units.map(({ name }) => name)
  const classes = [...new Set(units.flatMap(({ class: own }) => own ?? []))]
  const kind = said.named(
    classes.map((each) => ({ name: each, aliases: [`各${each}`, `全部${each}`] })),
  )
  if (kind) return units.filter(({ class: own }) => own === kind.name).map(({ name }) => name)
  const people = units.flatMap(({ name, officers }) =>
    officers.map((officer) => ({ name: officer.name, aliases: [], unit: name })),
  )
  const officer = said.named(people)
  return officer ? [officer.unit] : []
}

function list(ctx: Context, session: Session) {
  const commissions = ctx.ledger.commissions().toReversed()
  if (!commissions.length) return session.text('.none', [session.text('.example')])
  const shown = commissions.slice(0, SHOWN).map((each) => {
    const tasks = tasksOf(ctx.ledger.state, each)
    const { no, topic, due } = each.entry.payload
    return session.text('.line', {
      no,
      topic,
      due: whenText(session, new Date(due)),
      state: isOver(each) ? session.text('.over') : '',
      count: tasks.length,
      read: tasks.filter(({ isRead, done }) => isRead || done).length,
      done: tasks.filter(({ done }) => done).length,
    })
  })
  return [session.text('.head', [commissions.length]), ...shown, session.text('.tail')].join('\n')
}

function one(ctx: Context, session: Session, no: string) {
  const commission = ctx.ledger.commission(Number(no))
  if (!commission) return session.text('.unknown', [no])
  const tasks = tasksOf(ctx.ledger.state, commission)
  const { topic, due, asks } = commission.entry.payload
  const named = (key: string, some: typeof tasks) =>
    some.length
      ? [
          session.text(key, [
            some.length,
            unitsText(
              session,
              some.map(({ unit }) => unit),
            ),
          ]),
        ]
      : []
  const open = tasks.filter(({ done }) => !done)
  return [
    session.text('.about', { no, topic, due: whenText(session, new Date(due)) }),
    ...(asks ? [session.text('.asks', [asks])] : []),
    ...named(
      '.fulfilled',
      tasks.filter(({ done }) => done),
    ),
    ...named(
      isOver(commission) ? '.missed' : '.read',
      open.filter(({ isRead }) => isRead || isOver(commission)),
    ),
    ...(isOver(commission)
      ? []
      : named(
          '.unread',
          open.filter(({ isRead }) => !isRead),
        )),
  ].join('\n')
}

function isOver({ entry }: Commission) {
  return Date.parse(entry.payload.due) <= Date.now()
}

function unitsText(session: Session, units: string[]) {
  return units.join(session.text('desk.comma'))
}

function whenText(session: Session, due: Date) {
  return dueText((key, params) => session.text(key, params), due)
}
