import { type Context, Universal } from 'koishi'
import { lastMinute, moment } from '../../calendar'
import { acquaintText } from '../../deed'
import type { Entry } from '../../ledger'
import { officeContact } from '../../policy'
import {
  askSigners,
  nextStep,
  pendingIn,
  signersOf,
  signersText,
  tellOfDeputed,
  tellOfEnd,
} from '../../signoff'
import { say } from '../../text'

/** How far back is looked for what was not told before the bot ended, in milliseconds. */
const LOOKBACK = 24 * 3600_000

/** Asks the leaders for their signature as manuscripts come to them; after a start, what was missed. */
export function askForSignatures(ctx: Context) {
  ctx.on('ledger/appended', (entries) => {
    void tellOfEnds(ctx, entries)
    void tellOfSubstitutes(ctx, entries)
    if (
      entries.some(({ type }) => ['submitted', 'signed', 'forwarded', 'deputed'].includes(type))
    ) {
      void askAll(ctx, (unit) => entries.some((entry) => entry.unit === unit))
    }
  })

  // Whoever signs from a day to come is asked what waits when it comes.
  ctx.jobs.add({
    name: 'signoff-deputed',
    plan: (from, to) =>
      ctx.ledger.entries
        .flatMap((entry) => (entry.type === 'deputed' && entry.payload.from ? [entry] : []))
        .map(({ id, unit, payload }) => {
          const at = moment(payload.from!, '00:00')
          return { key: `deputed:${id}`, unit, at, until: moment(payload.until, lastMinute) }
        })
        .filter(({ at }) => from <= at && at <= to),
    run: ({ unit }) => askAll(ctx, (each) => each === unit),
  })

  ctx.on('bot-status-updated', (bot) => {
    if (bot.status !== Universal.Status.ONLINE) return
    void askAll(ctx)
    const since = Date.now() - LOOKBACK
    void tellOfSubstitutes(
      ctx,
      ctx.ledger.entries.filter(({ at }) => Date.parse(at) >= since),
    )
  })

  ctx.on('courier/gave-up', async ({ key, to }, reason) => {
    const [, receipt] = /^signoff:(\d{4}-\d{4,}):/.exec(key) ?? []
    if (receipt && reason === 'unreachable')
      await tellUnreachable(ctx, receipt, acquaintText(to.platform))
  })
}

/** Whom a message reaches once is not asked again: the pushes have names. */
async function askAll(ctx: Context, isOf = (_unit: string) => true): Promise<void> {
  try {
    const pending = pendingIn(ctx).filter(({ entry }) => isOf(entry.unit))
    for (const submission of pending) await askSigners(ctx, submission)
  } catch (error) {
    ctx.logger('desk').warn('[desk] 未能送审签：%s', error)
  }
}

async function tellOfEnds(ctx: Context, entries: Entry[]): Promise<void> {
  try {
    for (const entry of entries) await tellOfEnd(ctx, entry)
  } catch (error) {
    ctx.logger('desk').warn('[desk] 未能告知不用审签：%s', error)
  }
}

async function tellOfSubstitutes(ctx: Context, entries: readonly Entry[]): Promise<void> {
  try {
    for (const entry of entries) if (entry.type === 'deputed') await tellOfDeputed(ctx, entry)
  } catch (error) {
    ctx.logger('desk').warn('[desk] 未能告知代签：%s', error)
  }
}

/** The officer asks in person, and an editor may enter what was signed on paper. */
async function tellUnreachable(ctx: Context, receipt: string, acquaint: string): Promise<void> {
  const submission = ctx.ledger.find(receipt)
  const step = submission && nextStep(submission)
  if (!step) return
  const signers = signersText(signersOf(ctx, submission))
  const text = say('signoff.unacquainted', {
    signers,
    receipt,
    acquaint,
    office: officeContact(ctx.policy.at()),
  })
  const key = `signoff-unreachable:${receipt}:${step.no}`
  const { unit, by } = submission.entry
  const officers = ctx.roster.officersOf(unit).filter(({ name }) => name === by.name)
  const until = new Date(Date.now() + 3 * 24 * 3600_000)
  await ctx.courier.pushEach(officers, { key, text, until })
  await ctx.courier.tellEditors({ key, text })
}
