import { entryNo, sessionOrigin, speakerOf } from '../chat'
import type { Context, Session } from 'koishi'

import { type Entry, parseReceipt, receiptsOf } from '../ledger'
import { type Day, dayOf, daysBetween, today } from '../calendar'

export const name = 'intake-objection'
export const inject = ['policy', 'roster', 'ledger']

/** `/申诉 编号|记12 理由`: a unit objects to an entry. For editors alone: what is not answered yet. */
export function apply(ctx: Context) {
  ctx
    .command('申诉 [words:text]', { role: ['officer', 'leader'], captureQuote: false })
    .alias('提出申诉')
    .action(({ session }, text = '') => {
      const isList = !text && speakerOf(ctx, session!)!.role === 'editor'
      return isList ? session!.execute('答复', true) : object(ctx, session!, text)
    })
}

async function object(ctx: Context, session: Session, text: string) {
  const [first] = text.split(/[\s，,]/, 1)
  const entry = find(ctx, first)
  const reason = text.slice(first.length).replace(/^[\s，,]+/, '')
  if (!text || !entry) return session.text(text ? '.unknown' : '.expected', [first])
  if (!reason) return session.text('.reason', [first])
  const person = speakerOf(ctx, session)!
  const unit = person.unit?.name
  if (!unit || !unitsOf(ctx, entry).includes(unit)) return session.text('.not-yours', [first])
  const days = limitOf(ctx, entry)
  if (days !== undefined) return session.text('.too-late', [days])
  const open = ctx.ledger
    .objections()
    .find((each) => !each.answer && each.entry.ref === entry.id && each.entry.unit === unit)
  const origin = sessionOrigin(ctx, session, unit)
  if (open && open.entry.id !== origin.id) return session.text('.again', [open.entry.seq])
  const draft = { ...origin, type: 'objected', ref: entry.id, payload: { reason } } as const
  const { entry: objected } = await ctx.ledger.append(draft)
  return session.text('.done', [objected.seq])
}

/** The entry of a number (`记12`), else of a receipt. */
function find(ctx: Context, word: string): Entry | undefined {
  const no = entryNo(word)
  if (no) return ctx.ledger.entries[no - 1]
  const receipt = parseReceipt(word, today().slice(0, 4))
  return receipt ? ctx.ledger.find(receipt)?.entry : undefined
}

/** Units an entry concerns. */
function unitsOf(ctx: Context, entry: Entry): string[] {
  const [receipt] = receiptsOf(ctx.ledger.state, entry)
  const history = receipt ? ctx.ledger.find(receipt)!.history : []
  const shares = [...history, entry].filter((each) => each.type === 'shared')
  return [entry.unit, ...shares.flatMap(({ payload }) => payload.parts.map(({ unit }) => unit))]
}

/** Days in which one could object, when they are over: its month was published before that. */
function limitOf(ctx: Context, { payload, at }: Entry): number | undefined {
  const day: Day = 'day' in payload ? payload.day : at.slice(0, 10)
  const published = ctx.ledger.state.published.get(day.slice(0, 7))
  const days = ctx.policy.at().bulletin?.objectionDays
  if (!published || !days) return undefined
  const passed = daysBetween(dayOf(new Date(published.at)), today())
  return passed > days ? days : undefined
}
