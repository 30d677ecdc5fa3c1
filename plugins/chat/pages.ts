import type { Session } from 'koishi'
import { lineOf, type Listing } from '../deed'
import { say } from '../text'
import { Pending } from './pending'

declare module 'koishi' {
  interface Context {
    pages: Pages
  }
}

/** Lines of a message that read well in a group, and in private. */
const LINES = { group: 12, private: 15 }

interface Open {
  listing: Listing
  /** From 0. */
  page: number
}

/** The lists that people are looking through, each where they asked for it, for a while. */
export class Pages {
  private open = new Pending<Open>()

  /** The first page of a list; it takes the place of the one before. */
  show(session: Session, listing: Listing): string {
    if (pagesOf(listing, session).length > 1) return this.turnTo(session, { listing, page: 0 })
    this.open.take(session)
    return listing.text
  }

  /** The next page (1) or the one before (-1); undefined when there is no list to turn. */
  turn(session: Session, step: 1 | -1): string | undefined {
    const open = this.open.get(session)
    if (!open) return undefined
    const page = open.page + step
    const isThere = page >= 0 && page < pagesOf(open.listing, session).length
    if (isThere) return this.turnTo(session, { ...open, page })
    this.open.set(session, open)
    return say(`chat.page.${step > 0 ? 'no-next' : 'no-previous'}`)
  }

  private turnTo(session: Session, open: Open): string {
    this.open.set(session, open)
    const { listing, page } = open
    const pages = pagesOf(listing, session)
    const left = pages.slice(page + 1).flat(2).length
    const about = { page: page + 1, left, measure: say(`chat.page.measure.${listing.counted}`) }
    const kind = !left ? 'last' : page ? 'middle' : 'first'
    const foot = say(`chat.page.${kind}`, about)
    return [...listing.head, ...pages[page].map(lineOf), ...listing.tail, foot].join('\n')
  }
}

/** The rows of each page; all on one when that fits. */
function pagesOf({ head, rows, tail }: Listing, { isDirect }: Session): string[][][] {
  const room = LINES[isDirect ? 'private' : 'group'] - head.length - tail.length
  if (rows.length <= room) return [rows]
  const most = Math.max(1, room - 1)
  const count = Math.ceil(rows.length / most)
  return Array.from({ length: count }, (_, page) => rows.slice(page * most, (page + 1) * most))
}
