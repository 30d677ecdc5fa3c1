import type { Context, Session } from 'koishi'
import { sessionOrigin } from '../chat'
import type { Draft, EntryOf, LedgerState, Submission } from '../ledger'
import type { Day } from '../calendar'
import { type Adoption, asPayload, itemsLeft } from './adoption'
import { hindranceOf } from './submissions'

/** Adoptions that are clear, and of which day. */
export type Asked = Adoption & { day: Day }

/** What came of them: the entries of this message, and in words what was not entered and why. */
export interface Outcome {
  entries: EntryOf<'adopted'>[]
  not: string[]
}

/** Enters what is asked for, each outlet of each submission by itself; what cannot be is told. */
export async function enterAdoptions(
  ctx: Context,
  session: Session,
  ...all: Asked[]
): Promise<Outcome> {
  let not: string[] = []
  // All in one: what they mean is told together.
  const appended = await ctx.ledger.appendAll((state) => {
    not = []
    return all.flatMap((asked) =>
      asked.receipts.flatMap((receipt) => {
        const submission = state.submissions.get(receipt)
        const hindrance = hindranceFor(submission, receipt, asked)
        if (hindrance) not.push(session.text(...hindrance))
        return hindrance
          ? []
          : asked.outlets.map((outlet) => draft(ctx, session, state, submission!, outlet, asked))
      }),
    )
  })
  const outcome: Outcome = { entries: [], not }
  for (const { entry } of appended) sort(session, entry as EntryOf<'adopted'>, outcome)
  return outcome
}

function hindranceFor(
  submission: Submission | undefined,
  receipt: string,
  { items }: Asked,
): [string, unknown[]] | undefined {
  const hindrance = hindranceOf(submission)
  if (hindrance) return [hindrance, [receipt]]
  const count = submission!.entry.payload.items.length
  const isThere = items.every((no) => 1 <= no && no <= count)
  return isThere ? undefined : ['desk.no-such-item', [receipt, count]]
}

/** The entry for the items an outlet does not have yet, or the one that leaves nothing to do. */
function draft(
  ctx: Context,
  session: Session,
  state: LedgerState,
  submission: Submission,
  outlet: string,
  { items, traits, day }: Asked,
): Draft {
  const { receipt, entry } = submission
  const origin = sessionOrigin(ctx, session, entry.unit, receipt, outlet)
  const left = itemsLeft(submission, outlet, items)
  const earlier = submission.adoptions.findLast(({ payload }) => payload.outlet === outlet)
  // Hearing the same message again finds its own entry.
  if (!left.length) return state.entries.get(origin.id) ?? earlier!
  const payload = { outlet, items: asPayload(submission, left), day }
  const marked = traits.length ? { ...payload, traits } : payload
  return { ...origin, type: 'adopted', ref: receipt, payload: marked }
}

function sort(session: Session, entry: EntryOf<'adopted'>, { entries, not }: Outcome) {
  const { source, ref, seq, payload } = entry
  const isOurs = source.messageId === session.messageId && source.channelId === session.channelId
  if (isOurs) entries.push(entry)
  else not.push(session.text('desk.adopted-before', [ref, payload.outlet, seq]))
}
