import { sessionOrigin, speakerOf } from '../chat'
import type { Context, Session } from 'koishi'

import { type EntryOf, parseReceipt } from '../ledger'
import { today } from '../calendar'

export const name = 'intake-share'
export const inject = ['policy', 'roster', 'ledger']

const answers = [
  { form: /^(?:不同意|反对|有异议|不认可)/, isAccepted: false },
  { form: /^(?:同意|确认|没意见|无异议)?$/, isAccepted: true },
]

/** `/确认分配 [编号] [不同意 理由]`: a unit answers how a joint manuscript was shared. */
export function apply(ctx: Context) {
  ctx
    .command('确认分配 [words:text]', { role: ['officer', 'leader'], captureQuote: false })
    .alias('同意分配', '确认合稿')
    .action(({ session }, text = '') => answer(ctx, session!, text))
}

async function answer(ctx: Context, session: Session, text: string) {
  const person = speakerOf(ctx, session)!
  const unit = person.unit?.name
  if (!unit) return session.text('intake.unit-expected')
  const [first] = text.split(/[\s，,。]/, 1)
  const receipt = parseReceipt(first, today().slice(0, 4))
  const said = text.slice(receipt ? first.length : 0).replace(/^[\s，,。]+/, '')
  const answered = answers.find(({ form }) => form.test(said))
  if (!answered) return session.text('.unclear', [said])
  const { isAccepted, form } = answered
  const reason = said.replace(form, '').replace(/^[\s，,：:]+/, '')
  if (!isAccepted && !reason) return session.text('.reason', [receipt ?? ''])
  const shared = receipt ? sharedOf(ctx, receipt) : waiting(ctx, unit)
  if (!shared) return session.text('.nothing', [receipt ?? ''])
  if (!shared.payload.parts.some((part) => part.unit === unit)) {
    return session.text('.not-yours', [shared.ref, unit])
  }
  const origin = sessionOrigin(ctx, session, unit)
  const payload = { isAccepted, ...(reason && { reason }) }
  await ctx.ledger.append({ ...origin, type: 'confirmed', ref: shared.id, payload })
  if (!isAccepted) return session.text('.objected', [shared.ref])
  const open = unanswered(ctx, shared)
  return session.text(open.length ? '.confirmed' : '.all-confirmed', [shared.ref, open.join('、')])
}

/** How a submission is shared now. */
function sharedOf(ctx: Context, receipt: string): EntryOf<'shared'> | undefined {
  const { reversed } = ctx.ledger.state
  const history = ctx.ledger.find(receipt)?.history.filter(({ id }) => !reversed.has(id))
  return history?.findLast((entry) => entry.type === 'shared')
}

/** The latest allocation that waits for this unit's answer. */
function waiting(ctx: Context, unit: string): EntryOf<'shared'> | undefined {
  return ctx.ledger.entries.findLast(
    (entry): entry is EntryOf<'shared'> =>
      entry.type === 'shared' &&
      sharedOf(ctx, entry.ref!) === entry &&
      unanswered(ctx, entry).includes(unit),
  )
}

/** Units that have not said yes yet. */
function unanswered(ctx: Context, { id, ref, payload }: EntryOf<'shared'>): string[] {
  const answered = ctx.ledger
    .find(ref!)!
    .history.filter((entry) => entry.type === 'confirmed' && entry.ref === id)
  const last = (unit: string) => answered.findLast((entry) => entry.unit === unit)
  return payload.parts.map(({ unit }) => unit).filter((unit) => !isYes(last(unit)))
}

function isYes(entry?: { payload: object }): boolean {
  return !!entry && 'isAccepted' in entry.payload && entry.payload.isAccepted === true
}
