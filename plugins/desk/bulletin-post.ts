import { readFile } from 'node:fs/promises'
import type { Context } from 'koishi'
import { type Address, type Message, elementText, sayIn } from '../courier'
import type { EntryOf } from '../ledger'
import { type Day, dayOf } from '../calendar'
import type { Paper } from './bulletin-papers'
import { type Scope, scopeOf } from './bulletin-scope'
import { fullText, publicText } from './bulletin-words'

/** How long a publication is of use that could not be sent at once, in milliseconds. */
const USEFUL = 7 * 24 * 3600_000

/** What is sent into a conversation: text, pictures, then files. */
export interface Posting {
  /** The same key is sent once, ever, into each conversation. */
  key: string
  content: string
  /** Said instead when the picture cannot be sent. */
  fallback?: string
  pictures: Paper[]
  files: Paper[]
  isUrgent?: boolean
}

/** Sends it into each conversation; resolves when all is in the outbox. */
export async function post(ctx: Context, to: Address[], posting: Posting): Promise<void> {
  for (const each of to)
    for (const { key, ...part } of messagesOf(ctx, posting))
      await ctx.courier.push({
        ...part,
        key: `${key}:${each.platform}:${each.channelId}`,
        to: each,
      })
}

/** Sends it to the editors, privately; resolves when all is in the outbox. */
export async function postToEditors(ctx: Context, posting: Posting): Promise<void> {
  for (const message of messagesOf(ctx, posting)) await ctx.courier.tellEditors(message)
}

function messagesOf(ctx: Context, posting: Posting): Message[] {
  const { key, content, fallback = content, pictures, files, isUrgent } = posting
  const until = new Date(Date.now() + USEFUL)
  const [first, ...more] = pictures
  const text = first
    ? { content, image: first.bytes, fallback: elementText(fallback) }
    : { content: fallback }
  const rest = elementText(sayIn(ctx)('desk.bulletin.no-picture'))
  const parts = [
    text,
    ...more.map(({ bytes }) => ({ image: bytes, fallback: rest })),
    ...files.map((file) => ({ file })),
  ]
  return parts.map((part, index) => ({ ...part, key: `${key}:${index + 1}`, isUrgent, until }))
}

/** Sends a publication to the groups, and its files to the editors; what was sent is not again. */
export async function announce(ctx: Context, entry: EntryOf<'published'>, asked?: Address) {
  const { period, files } = entry.payload
  const day = dayOf(new Date(entry.at))
  const papers = await Promise.all(
    files.map(async ({ name, sha256 }) => {
      return { name, bytes: await readFile(ctx.ledger.files.path(sha256)) }
    }),
  )
  const scope = scopeOf(period, day)
  await announceAs(ctx, `bulletin:${entry.id}`, scope, day, papers, asked)
}

/** `papers`: the pictures are PNG, the others are files. */
export async function announceAs(
  ctx: Context,
  key: string,
  scope: Scope,
  day: Day,
  papers: Paper[],
  asked?: Address,
) {
  const pictures = papers.filter(isPicture)
  const files = papers.filter((paper) => !isPicture(paper))
  const isUrgent = !!asked
  const groups = ctx.courier.groups()
  const [content, fallback] = [publicText(ctx, scope, day), fullText(ctx, scope, day)]
  // Without a group (the chat page) whoever asked sees it.
  const places = groups.length || !asked ? groups : [asked]
  await post(ctx, places, { key, content, fallback, pictures, files, isUrgent })
  const { label } = scope.period
  const done = sayIn(ctx)('desk.bulletin.to-editors', [label])
  await postToEditors(ctx, { key, content: done, pictures: [], files, isUrgent })
}

function isPicture({ name }: Paper): boolean {
  return name.endsWith('.png')
}
