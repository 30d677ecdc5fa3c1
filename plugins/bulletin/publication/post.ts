import type { Address } from '../../courier'
import { type Desk, saidIn } from '../../deed'
import { say } from '../say'
import type { Paper } from './papers'

/** How long a publication is of use that could not be sent at once, in milliseconds. */
const USEFUL = 7 * 24 * 3600_000

/** What is sent into a conversation: text, pictures, then files. */
interface Posting {
  /** The same key is sent once, ever, into each conversation. */
  key: string
  text: string
  /** Said instead when the picture cannot be sent. */
  fallback?: string
  pictures: Paper[]
  files: Paper[]
  isUrgent?: boolean
}

/** Sends it into each conversation; resolves when all is in the outbox. */
export async function post(desk: Desk, places: Address[], posting: Posting): Promise<void> {
  const { key, text, fallback = text, pictures, files, isUrgent } = posting
  const [first, ...more] = pictures
  const none = say('bulletin.publication.no-picture')
  const firstIn = (to: Address) => {
    const [whole, brief] = [fallback, text].map((each) => saidIn(desk, to, each))
    return first ? { text: brief, image: first.bytes, fallback: whole } : { text: whole }
  }
  const others = [
    ...more.map(({ bytes }) => ({ image: bytes, fallback: none })),
    ...files.map((file) => ({ file })),
  ]
  const until = new Date(Date.now() + USEFUL)
  for (const to of places) {
    for (const [index, part] of [firstIn(to), ...others].entries()) {
      await desk.courier.push({ to, isUrgent, until, ...part, key: partKey(key, to, index) })
    }
  }
}

/** Whether it was sent into one of the conversations before. */
export function isPosted({ courier }: Desk, places: Address[], key: string): boolean {
  return places.some((to) => courier.fate(partKey(key, to, 0)) !== undefined)
}

function partKey(key: string, { platform, channelId }: Address, index: number): string {
  return `${key}:${platform}:${channelId}:${index + 1}`
}
