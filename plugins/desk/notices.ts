import type { Context } from 'koishi'
import { sayIn } from '../courier'
import { type Author, type Entry, type EntryOf, type EntryType, receiptsOf } from '../ledger'
import { parsePeriod } from '../calendar'
import { formatPoints } from '../score'
import { daysOf, effectOf, signed, totalOf } from './change'
import { dueText } from './due'
import { grouped } from './grouped'
import { entryText, subjectText, whyText } from './kinds'
import { sharesText } from './shares'
import { briefTitle } from './title'

/** What somebody must hear of. */
export interface Notice {
  /** From the entries, so that the same is told once. */
  key: string
  /** The officers of a unit, this one before the others; or the editors. */
  to: { unit: string; by?: Author } | 'editors'
  /** Praise is for all to hear. */
  isPublic: boolean
  content: string
}

/** Titles that fit in one message of praise. */
const SHOWN = 2

/** What follows to be told from the entries one message made. */
export function noticesOf(ctx: Context, entries: Entry[]): Notice[] {
  const isCorrection = entries.some(({ type }) => type === 'reversed')
  if (isCorrection) {
    const ofUnits = entries.filter(({ unit }) => unit)
    return grouped(ofUnits, ({ unit }) => unit).map((own) => correction(ctx, own))
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
  commissioned: (ctx, entry) =>
    entry.payload.units.map((unit) => ({
      key: `desk:${entry.id}:${unit}`,
      to: { unit },
      isPublic: false,
      content: commissionText(ctx, entry),
    })),
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

function commissionText(
  ctx: Context,
  { payload: { no, topic, asks, due } }: EntryOf<'commissioned'>,
) {
  const say = sayIn(ctx)
  const when = dueText(say, new Date(due))
  const wanted = asks ? `${say('desk.commission.asks', [asks])}\n` : ''
  return say('desk.tell.commissioned', { no, topic, due: when, asks: wanted })
}

function toUnit(ctx: Context, entry: Entry, key: string, isPublic: boolean): Notice {
  const say = sayIn(ctx)
  const about = aboutOf(ctx, entry)
  const content = say(`desk.tell.${key}`, {
    ...entry.payload,
    unit: entry.unit,
    by: entry.by.name,
    subject: subjectText(ctx, about),
    what: entryText(say, about),
    points: signed(totalOf(ctx, [entry])),
    receipt: receiptsOf(ctx.ledger.state, about)[0],
    no: entry.seq,
    ...(entry.type === 'adjusted' && { why: whyText(entry.payload) }),
    ...(entry.type === 'shared' && { parts: sharesText(say, entry.payload) }),
    ...(entry.type === 'answered' && { verdict: entryText(say, entry) }),
  })
  const to = { unit: entry.unit, by: personOf(ctx, entry) }
  return { key: `desk:${entry.id}`, to, isPublic, content }
}

/** The entry that an answer or an objection is about; any other is about itself. */
function aboutOf(ctx: Context, entry: Entry): Entry {
  const isReply = ['confirmed', 'objected', 'answered'].includes(entry.type)
  const target = isReply && ctx.ledger.state.entries.get(entry.ref!)
  return target ? aboutOf(ctx, target) : entry
}

/** `教务处《…》被头条、要闻采用，计50分，…`; of many, how many. */
function praise(ctx: Context, entries: EntryOf<'adopted'>[]): Notice {
  const say = sayIn(ctx)
  const [first] = entries
  const points = effectOf(ctx, entries).get(first.unit)!
  const manuscripts = grouped(entries, ({ ref }) => ref!)
  const titles = manuscripts.slice(0, SHOWN).map((own) => titleText(ctx, own))
  const [, day] = daysOf(ctx, first)
  const period = parsePeriod(day.slice(0, 7), day)!
  const standing = ctx.score.standing(first.unit, period)
  const content = say(`desk.tell.adopted${manuscripts.length > SHOWN ? '-more' : ''}`, {
    unit: first.unit,
    titles: titles.join('、'),
    count: manuscripts.length,
    points: formatPoints(points),
    period: period.label,
    total: formatPoints(standing.points),
    rank: standing.rank,
  })
  const to = { unit: first.unit, by: personOf(ctx, first) }
  return { key: `desk:${first.id}`, to, isPublic: true, content }
}

/** `《…》被头条、要闻采用` */
function titleText(ctx: Context, adoptions: EntryOf<'adopted'>[]): string {
  const { title } = ctx.ledger.find(adoptions[0].ref!)!.entry.payload
  const outlets = [...new Set(adoptions.map(({ payload }) => payload.outlet))].join('、')
  return sayIn(ctx)('desk.tell.title', { title: briefTitle(title), outlet: outlets })
}

/** What was undone; or what it was, and what stands instead. */
function correction(ctx: Context, entries: Entry[]): Notice {
  const say = sayIn(ctx)
  const fresh = entries.find(({ type }) => type !== 'reversed')
  const undone = entries.filter((entry) => entry.type === 'reversed')
  const lines = undone.map(({ ref, payload: { reason } }) => {
    const target = ctx.ledger.state.entries.get(ref!)!
    const [was, is] = [entryText(say, target), fresh && entryText(say, fresh)]
    const params = { subject: subjectText(ctx, target), was, is, reason }
    return say(`desk.tell.${is ? 'amended' : 'undone'}`, params)
  })
  const [{ id, unit }] = entries
  const to = { unit, by: personOf(ctx, entries[0]) }
  return { key: `desk:${id}`, to, isPublic: false, content: lines.join('\n') }
}

/** Who objected, or handed in what an entry is about, if they are of the entry's unit. */
function personOf(ctx: Context, entry: Entry): Author | undefined {
  if (entry.type === 'answered') return ctx.ledger.state.entries.get(entry.ref!)!.by
  const [receipt] = receiptsOf(ctx.ledger.state, entry)
  const submitted = receipt ? ctx.ledger.find(receipt)?.entry : undefined
  return submitted?.unit === entry.unit ? submitted.by : undefined
}
