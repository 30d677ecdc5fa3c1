import { type Context, type Session, SessionError } from 'koishi'

import { Said, sessionOrigin } from '../chat'
import type { Draft, Entry, EntryOf } from '../ledger'
import { type Day, today } from '../calendar'
import { asPayload, itemsLeft, readAdoption } from './adoption'
import { changeLines } from './change'
import { entryText, sayTo, subjectText } from './kinds'
import { appendOrTell } from './submissions'
import { reversal, reversible, takeEntries } from './undo'

export const name = 'desk-amend'
export const inject = ['policy', 'roster', 'ledger', 'score']

/** `/更正 记12 …`: an entry was wrong; it is undone, and entered anew as it should be. */
export function apply(ctx: Context) {
  ctx
    .command('更正 [words:text]', { role: 'editor', captureQuote: false })
    .alias('改正', '修正')
    .action(({ session }, text = '') => amend(ctx, session!, text))
}

async function amend(ctx: Context, session: Session, text: string) {
  const said = new Said(text)
  if (said.isOver) throw new SessionError('desk.amend-expected')
  const [no] = takeEntries(said, session.text('.example'))
  if (said.isOver) throw new SessionError('desk.amend-expected')
  const entry = reversible(ctx, session, no)
  const better = mend(ctx, entry, said)
  const say = sayTo(session)
  const reason = session.text('.reason', [entryText(say, { ...entry, ...better } as Entry)])
  const origin = sessionOrigin(ctx, session, entry.unit, entry.id, 'amended')
  const draft = { ...origin, ref: entry.ref, ...better } as Draft
  const [{ entry: undone }, { entry: fresh }] = await appendOrTell(
    ctx,
    reversal(ctx, session, entry, reason),
    draft,
  )
  return [
    session.text('.done', [no, subjectText(ctx, entry)]),
    session.text('.was', [entryText(say, entry)]),
    session.text('.is', [fresh.seq, entryText(say, fresh)]),
    ...changeLines(ctx, say, [undone, fresh]),
    session.text('.undo', [fresh.seq]),
  ].join('\n')
}

type Better = Pick<EntryOf<'adopted' | 'endorsed' | 'adjusted'>, 'type' | 'payload'>

/** The entry as it should be. Throws what to tell when it is none that can be mended so. */
function mend(ctx: Context, entry: Entry, said: Said): Better {
  if (entry.type === 'adopted') return mendAdoption(ctx, entry, said)
  if (entry.type === 'endorsed') return mendEndorsement(ctx, entry, said)
  if (entry.type === 'adjusted') return mendAdjustment(entry, said)
  throw new SessionError('desk.unamendable', [entry.seq])
}

function mendAdoption(ctx: Context, { id, ref, payload }: EntryOf<'adopted'>, said: Said): Better {
  const policy = ctx.policy.at()
  const asked = readAdoption(said.rest, policy, today())
  const unclear = asked.unclear ?? asked.receipts[0] ?? asked.outlets[1]
  const names = policy.outlets.map(({ name }) => name).join('、')
  if (unclear) throw new SessionError('desk.unknown-outlet', [unclear, names])
  const submission = ctx.ledger.find(ref!)!
  const count = submission.entry.payload.items.length
  if (asked.items.some((no) => no < 1 || no > count)) {
    throw new SessionError('desk.no-such-item', [ref, count])
  }
  const [outlet = payload.outlet] = asked.outlets
  const others = submission.adoptions.filter((each) => each.id !== id)
  const wanted = asked.items.length ? asked.items : payload.items
  const free = itemsLeft({ ...submission, adoptions: others }, outlet, wanted)
  if (free.length < (wanted.length || count)) {
    const earlier = others.find((each) => each.payload.outlet === outlet)!
    throw new SessionError('desk.adopted-before', [ref, outlet, earlier.seq])
  }
  const day = upToToday(asked.day ?? payload.day)
  const traits = asked.traits.length ? asked.traits : payload.traits
  const items = asPayload(submission, free)
  return { type: 'adopted', payload: { outlet, items, day, ...(traits && { traits }) } }
}

function mendEndorsement(ctx: Context, { payload }: EntryOf<'endorsed'>, said: Said): Better {
  const day = said.day(today())
  const level = said.named(ctx.policy.at().levels)?.name ?? payload.level
  const leader = said.rest || payload.leader
  const better = { level, day: upToToday(day ?? payload.day), ...(leader && { leader }) }
  return { type: 'endorsed', payload: better }
}

function mendAdjustment({ payload }: EntryOf<'adjusted'>, said: Said): Better {
  const day = said.clearDay(today())
  const points = said.points()
  const sign = Math.sign(payload.amount ?? 1)
  const amount = points === undefined ? payload.amount : sign * Math.abs(points)
  const reason = said.rest || payload.reason
  const better = { ...payload, amount, reason, day: upToToday(day ?? payload.day) }
  return { type: 'adjusted', payload: better }
}

function upToToday(day: Day): Day {
  if (day > today()) throw new SessionError('desk.future', [day])
  return day
}
