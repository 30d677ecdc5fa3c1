import type { Context } from 'koishi'
import { waiting, waitingList } from '../../adoption'
import { type Actor, Listing, Refusal, submissionsIn, yearOf } from '../../deed'
import { parseReceipt, type Submission } from '../../ledger'
import { say } from '../../text'
import type { AdoptionTold } from './adoption-said'
import { bare } from './adoption-words'

/** Names in one line. */
const NAMED = 4

/** One manuscript that was told of. */
export interface Meant {
  receipt: string
  unit: string
  /** `第1、3条`; empty when none was said. */
  items: string
  isAll: boolean
  outlets: string[]
}

/** The manuscripts that were told of, and in a line each what was not found. */
export function meantBy(
  ctx: Context,
  by: Actor,
  parts: AdoptionTold[],
): { meant: Meant[]; left: string[] } | Refusal | Listing {
  const meant: Meant[] = []
  const unknown: string[] = []
  const many: string[] = []
  const wishes = parts.flatMap(oneByOne)
  for (const wish of wishes) {
    const found = findOne(ctx, by, wish)
    if (Array.isArray(found)) meant.push(...found.map((each) => asSaid(each, wish)))
    else if (wishes.length === 1) return found
    else (isSeveral(found) ? many : unknown).push(nameOf(wish))
  }
  const left = [...leftOf('unknown', unknown), ...leftOf('many', many)]
  return meant.length ? { meant, left } : new Refusal('adoption.told.none', [left.join('\n')])
}

function oneByOne(part: AdoptionTold): AdoptionTold[] {
  const { units, receipts } = part
  if (receipts.length) return receipts.map((receipt) => ({ ...part, receipts: [receipt] }))
  return units.length ? units.map((unit) => ({ ...part, units: [unit] })) : [part]
}

function asSaid({ entry, receipt }: Submission, { items, isAll, outlets }: AdoptionTold): Meant {
  return { receipt, unit: entry.unit, items, isAll, outlets }
}

function isSeveral(found: Refusal | Listing): boolean {
  return found instanceof Listing && found.rows.length > 1
}

function nameOf({ units, receipts, title }: AdoptionTold): string {
  return title ? `“${title}”` : [...receipts, ...units].join('')
}

/** The line that tells which were left, none when there are none. */
function leftOf(why: string, [first, ...others]: string[]): string[] {
  if (!first) return []
  const names = [first, ...others.slice(0, NAMED - 1)].join('、')
  const rest = others.length >= NAMED ? say('adoption.told.rest', [others.length + 1]) : ''
  return [say(`adoption.told.${why}`, [names + rest, first])]
}

function findOne(ctx: Context, by: Actor, wish: AdoptionTold) {
  const { receipts, title } = wish
  if (receipts.length) return byReceipt(ctx, receipts[0])
  return title ? byTitle(ctx, wish) : byUnit(ctx, by, wish)
}

function byReceipt(ctx: Context, said: string): Submission[] | Refusal {
  const receipt = parseReceipt(said, yearOf(ctx)) ?? said
  const found = ctx.ledger.find(receipt)
  return found ? [found] : new Refusal('deed.unknown', [receipt])
}

/** Of a unit the one that waits, or all where all were meant. */
function byUnit(ctx: Context, by: Actor, { units, isAll }: AdoptionTold) {
  const own = waiting(ctx, by, { units })
  if (own instanceof Refusal) return own
  const accepted = submissionsIn(ctx, own.selection).filter(isAccepted)
  // Of one that was adopted already another item may be.
  const meant = own.waiting.length ? own.waiting : accepted
  return meant.length === 1 || (meant.length && isAll) ? meant : waitingList(own)
}

/** The only manuscript that has the title, or an item with it; which item is put into the wish. */
function byTitle(ctx: Context, wish: AdoptionTold): Submission[] | Refusal {
  const title = bare(wish.title!)
  const of = (entry: Submission['entry']) => !wish.units.length || wish.units.includes(entry.unit)
  const accepted = [...ctx.ledger.state.submissions.values()].filter(isAccepted)
  const found = accepted.flatMap((submission) => {
    const { payload } = submission.entry
    const items = payload.items.flatMap((text, index) =>
      bare(text).includes(title) ? [index + 1] : [],
    )
    const isIt = items.length === 1 || bare(payload.title).includes(title)
    return isIt && of(submission.entry) ? [{ submission, items, count: payload.items.length }] : []
  })
  if (found.length !== 1) return new Refusal('adoption.told.title', [wish.title])
  const [{ submission, items, count }] = found
  if (items.length === 1 && count > 1) wish.items = `第${items[0]}条`
  return [submission]
}

function isAccepted({ status }: Submission): boolean {
  return status === 'accepted'
}
