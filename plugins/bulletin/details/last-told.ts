import { addDays, dayOf, today } from '../../calendar'
import { type Actor, type Desk, briefTitle, Listing, Refusal } from '../../deed'
import { type Entry, type EntryType, receiptsOf } from '../../ledger'
import { say } from '../say'
import { askOrigin } from './ask-details'
import { originList } from './details-text'

/** Days after which nobody means with a bare 为什么 what they were told. */
const RECENT = 3

/** What a unit is told of that can be asked about. */
const told: ReadonlySet<EntryType> = new Set<EntryType>([
  'submitted',
  'refused',
  'returned',
  'adopted',
  'endorsed',
  'counted',
  'shared',
  'adjusted',
  'reversed',
])

/** What may take points away, and days in which somebody asks why. */
const taking: ReadonlySet<EntryType> = new Set<EntryType>([
  'returned',
  'shared',
  'adjusted',
  'reversed',
])
const MONTH = 31

/**
 * 为什么, and nothing else: about what the asker's unit was told of last; nothing when that was long ago.
 * @param isLess asks why there are fewer points
 */
export function whyLast(
  desk: Desk,
  by: Pick<Actor, 'person' | 'account'>,
  isLess = false,
): Listing | undefined {
  const last = isLess ? lastTold(desk, by, taking, MONTH) : lastTold(desk, by, told, RECENT)
  if (!last) return undefined
  if (last.type === 'refused') {
    const { name } = last.payload.file
    const refused = say('bulletin.details.last-refused', { name: briefTitle(name), no: last.seq })
    return new Listing({ counted: 'entries', head: [refused] })
  }
  const origin = askOrigin(desk, aboutEntry(desk, last))
  if (origin instanceof Refusal) return undefined
  const { counted, head, rows } = originList(origin)
  return new Listing({ counted, head, rows, tail: [say('bulletin.details.last-next')] })
}

/** Whoever asks was not told of a refusal of somebody else's manuscript. */
function lastTold(
  { ledger }: Pick<Desk, 'ledger'>,
  { person, account }: Pick<Actor, 'person' | 'account'>,
  types: ReadonlySet<EntryType>,
  days: number,
): Entry | undefined {
  const unit = person?.unit?.name
  const since = addDays(today(), -days)
  const last = ledger.entries.findLast((entry) => {
    const isOwn = entry.unit === unit || isSharedWith(entry, unit)
    return types.has(entry.type) && isOwn && isTheirs(entry, account?.userId)
  })
  return last && unit && dayOf(new Date(last.at)) >= since ? last : undefined
}

function isSharedWith(entry: Entry, unit?: string): boolean {
  return entry.type === 'shared' && entry.payload.parts.some((part) => part.unit === unit)
}

/** A refusal is heard by whoever handed in alone. */
function isTheirs({ type, by }: Entry, account?: string): boolean {
  return type !== 'refused' || by.userId === account
}

/** How `/为什么` asks about an entry: by the manuscript it stands for, else by its number. */
function aboutEntry(
  { ledger }: Pick<Desk, 'ledger'>,
  entry: Entry,
): { receipt: string } | { entry: number } {
  const [receipt] = receiptsOf(ledger.state, entry)
  const isOfAll = ['submitted', 'returned', 'shared'].includes(entry.type)
  return isOfAll && receipt ? { receipt } : { entry: entry.seq }
}
