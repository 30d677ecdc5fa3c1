import type { Context } from 'koishi'
import { type Actor, type Entry, type EntryOf, type EntryType, receiptsOf } from '../ledger'
import { parsePeriod } from '../policy'
import { formatPoints } from '../score'
import { grouped } from './grouped'
import { entryText, subjectText } from './kinds'
import { sayIn } from './say'
import { signed } from './standing'
import { briefTitle } from './title'

/** What somebody must hear of. */
export interface Notice {
  /** From the entries, so that the same is told once. */
  key: string
  /** The officers of a unit, this one before the others; or the editors. */
  to: { unit: string; by?: Actor } | 'editors'
  /** Praise is for all to hear. */
  isPublic: boolean
  content: string
}

/** Titles that fit in one message of praise. */
const SHOWN = 3

/** What follows to be told from the entries one message made. */
export function noticesOf(ctx: Context, entries: Entry[]): Notice[] {
  const isCorrection = entries.some(({ type }) => type === 'reversed')
  if (isCorrection) {
    return grouped(entries, ({ unit }) => unit).map((own) => correction(ctx, own))
  }
  const adopted = entries.filter((entry) => entry.type === 'adopted')
  const others = entries.flatMap((entry) => tell[entry.type]?.(ctx, entry as never) ?? [])
  const praised = grouped(adopted, ({ unit }) => unit)
  return [...praised.map((own) => praise(ctx, own)), ...others]
}

type Teller<T extends EntryType> = (ctx: Context, entry: EntryOf<T>) => Notice[]

const tell: { [T in EntryType]?: Teller<T> } = {
  endorsed: (ctx, entry) => [toUnit(ctx, entry, 'endorsed', true)],
  returned: (ctx, entry) => [toUnit(ctx, entry, 'returned', false)],
  adjusted: (ctx, entry) => [toUnit(ctx, entry, 'adjusted', false)],
  shared: (ctx, entry) =>
    entry.payload.parts.map(({ unit }) => ({
      ...toUnit(ctx, entry, 'shared', false),
      key: `desk:${entry.id}:${unit}`,
      to: { unit },
    })),
  confirmed: (ctx, entry) =>
    entry.payload.isAccepted ? [] : [{ ...toUnit(ctx, entry, 'disagreed', false), to: 'editors' }],
  objected: (ctx, entry) => [{ ...toUnit(ctx, entry, 'objected', false), to: 'editors' }],
  answered: (ctx, entry) => [toUnit(ctx, entry, 'answered', false)],
}

function toUnit(ctx: Context, entry: Entry, key: string, isPublic: boolean): Notice {
  const { id, unit, ref } = entry
  const target = ref ? ctx.ledger.state.entries.get(ref) : undefined
  const say = sayIn(ctx)
  const content = say(`desk.tell.${key}`, {
    ...entry.payload,
    unit,
    by: entry.by.name,
    subject: subjectText(ctx, target ?? entry),
    what: entryText(say, target ?? entry),
    points: signed(ctx.score.earned(id)),
    receipt: receiptsOf(ctx.ledger.state, entry)[0],
    no: entry.seq,
    target: target?.seq,
    verdict: entry.type === 'answered' ? entryText(say, entry) : '',
  })
  return { key: `desk:${id}`, to: { unit, by: submitter(ctx, entry) }, isPublic, content }
}

/** `教务处《…》被头条采用，计30分` or, of several, how many and the first titles. */
function praise(ctx: Context, entries: EntryOf<'adopted'>[]): Notice {
  const say = sayIn(ctx)
  const [first] = entries
  const points = entries.reduce((sum, { id }) => sum + ctx.score.earned(id), 0)
  const shown = entries.slice(0, SHOWN).map(({ ref, payload }) => {
    const { title } = ctx.ledger.find(ref!)!.entry.payload
    return say('desk.tell.title', { title: briefTitle(title), outlet: payload.outlet })
  })
  const period = parsePeriod(first.payload.day.slice(0, 7), first.payload.day)!
  const standing = ctx.score.standing(first.unit, period)
  const content = say(`desk.tell.${entries.length > SHOWN ? 'adopted-more' : 'adopted'}`, {
    unit: first.unit,
    titles: shown.join('、'),
    count: entries.length,
    points: formatPoints(points),
    period: period.label,
    total: formatPoints(standing.points),
    rank: standing.rank,
  })
  const to = { unit: first.unit, by: submitter(ctx, first) }
  return { key: `desk:${first.id}`, to, isPublic: true, content }
}

/** What was undone, and what stands instead. */
function correction(ctx: Context, entries: Entry[]): Notice {
  const say = sayIn(ctx)
  const lines = entries.map((entry) => {
    const target = ctx.ledger.state.entries.get(entry.ref!)
    const undone = entry.type === 'reversed' ? target! : undefined
    const params = { ...entry.payload, no: (undone ?? entry).seq }
    const about = { subject: subjectText(ctx, entry), what: entryText(say, undone ?? entry) }
    return say(`desk.tell.${undone ? 'undone' : 'instead'}`, { ...params, ...about })
  })
  const [{ id, unit }] = entries
  const to = { unit, by: submitter(ctx, entries[0]) }
  return { key: `desk:${id}`, to, isPublic: false, content: lines.join('\n') }
}

/** The officer who handed in what an entry is about, if they are of the entry's unit. */
function submitter(ctx: Context, entry: Entry): Actor | undefined {
  const [receipt] = receiptsOf(ctx.ledger.state, entry)
  const submitted = receipt && ctx.ledger.find(receipt)?.entry
  return submitted && submitted.unit === entry.unit ? submitted.by : undefined
}
