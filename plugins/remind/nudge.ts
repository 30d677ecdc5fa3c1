import type { Context, Session } from 'koishi'
import { sayIn } from '../courier'
import { addDays, parseWeek, today } from '../calendar'
import { type Column, type Deadline, deadlineOf, findNamed } from '../policy'
import { officeNotice } from './notice'
import { remind, standingNow } from './remind'
import { nudge as nudging } from './renew'

export const name = 'remind-nudge'
export const inject = ['policy', 'roster', 'ledger', 'courier']

const HOUR = 3600_000

/** `/未报` and `/催报`: who still owes, and a word to them, at any time. */
export function apply(ctx: Context) {
  ctx
    .command('未报 [words:text]', { role: 'editor', captureQuote: false })
    .alias('未报单位', '谁没报')
    .action(({ session }, text = '') => {
      const found = find(ctx, session!, text)
      if (typeof found === 'string') return found
      return officeNotice(found, standingNow(ctx, found), ctx.roster.units, sayIn(ctx), today())
    })

  ctx
    .command('催报 [words:text]', { role: 'editor', captureQuote: false })
    .alias('催一下', '催交')
    .action(({ session }, text = '') => nudge(ctx, session!, text))
}

async function nudge(ctx: Context, session: Session, text: string) {
  const found = find(ctx, session, text)
  if (typeof found === 'string') return found
  if (!ctx.courier.groups().length) return session.text('.no-group')
  const own = [session.platform, session.channelId, session.messageId].join('-')
  const key = `remind:${found.column.key}:${found.week}:${own}`
  const { owing } = await remind(ctx, key, nudging, found, new Date(Date.now() + HOUR))
  return session.text(owing.length ? '.done' : '.nobody', [owing.length])
}

/** What is due of a column in a week, this week unless one is said; else why there is nothing. */
function find(ctx: Context, session: Session, text: string): Deadline | string {
  const said = text.split(/\s+/).filter(Boolean)
  const week = said.map(parseWeek).find(Boolean)
  const word = said.find((each) => !parseWeek(each))
  const columns = Object.values(ctx.policy.at().columns)
  const weekly = columns.filter(({ due }) => due && !('promptly' in due))
  const column = word ? findNamed(columns, word) : weekly[0]
  if (!column) return session.text('remind.unknown-column', [word ?? '', names(weekly)])
  if (!weekly.includes(column)) return session.text('remind.promptly', [column.name])
  const { calendar } = ctx.policy
  const current = calendar.weekOf(today())
  if (!current) return session.text('remind.vacation')
  const monday = week ? addDays(current.monday, (week - current.week) * 7) : current.monday
  return deadlineOf(column, monday, calendar) ?? session.text('remind.nothing-due', [column.name])
}

function names(columns: Column[]) {
  return columns.map(({ name }) => name).join('、')
}
