import { readFile } from 'node:fs/promises'
import type { Context, Session } from 'koishi'
import { actorOf } from '../chat'
import type { Attachment } from '../courier'
import { Refusal } from '../deed'
import type { ComposedPicture } from '../manuscript'
import { type Column, isDiscreet } from '../policy'
import {
  type Accepted,
  type HandInOutcome,
  handInWritten,
  isTitled,
  type VerifyOutcome,
  verifyWritten,
  type Written,
} from '../submission'
import { isPicture } from './picture-files'
import { answerApart, tell, unfetchedText } from './tell'

/**
 * Splits `标题⏎正文`. A column whose file name has no topic has no title of its own: every line is
 * body. Undefined when the title or the body is missing.
 */
export function splitText(
  column: Column,
  text: string,
): Pick<Written, 'title' | 'body'> | undefined {
  if (!isTitled(column)) return { body: text }
  const [title, ...lines] = text.split('\n')
  const body = lines.join('\n').trim()
  return body ? { title: title.trim(), body } : undefined
}

interface How {
  record: boolean
  /** Its pictures; those of the message when absent. */
  images?: Attachment[]
  /** What is seen on the last of them. */
  caption?: string
  /** What is said after the verdict. */
  ending?: (outcome: Outcome) => string | undefined
}

export type Outcome = HandInOutcome | VerifyOutcome | Refusal

/**
 * Takes a text with its pictures, replies, and sends the Word file made of it back for the record.
 * Gives what became of it; nothing when a picture could not be had.
 */
export async function receiveText(
  ctx: Context,
  session: Session,
  written: Written,
  { record, images = imagesOf(ctx, session), caption, ending }: How,
): Promise<Outcome | undefined> {
  const by = actorOf(ctx, session)
  try {
    const fetched = await fetchPictures(ctx, session, images)
    const last = fetched.at(-1)
    if (last) last.caption = caption
    const pictures = [...written.pictures, ...fetched]
    const take = record ? handInWritten : verifyWritten
    const outcome = await take(ctx, by, { ...written, pictures })
    const told = await tell(ctx, session, outcome, true)
    const text = `${told}\n${ending?.(outcome) ?? ''}`.trim()
    const isApart = !session.isDirect && isDiscreet(ctx.policy.at(), written.column.key)
    await ctx.courier.reply(session, isApart ? await answerApart(ctx, session, text) : text)
    if (isAccepted(outcome) && !isApart) {
      const { name, sha256 } = outcome.entry.payload.file
      await ctx.courier.sendFile(session, name, await readFile(ctx.storage.files.path(sha256)))
    }
    return outcome
  } catch (error) {
    await ctx.courier.reply(session, unfetchedText(error))
    return undefined
  }
}

/** Whether it is in the ledger now, and was not before. */
export function isAccepted(outcome: Outcome | undefined): outcome is Accepted {
  if (!outcome || outcome instanceof Refusal) return false
  return outcome.kind === 'accepted' && !outcome.isRepeated
}

/** The pictures of a message; stickers are none. */
export function imagesOf(ctx: Context, session: Session): Attachment[] {
  return picturesAmong(ctx.courier.attachments(session))
}

/** The pictures of the message that is quoted. */
export function imagesQuoted(ctx: Context, session: Session): Attachment[] {
  return picturesAmong(ctx.courier.quoted(session))
}

function picturesAmong(attachments: Attachment[]): Attachment[] {
  return attachments.filter((each) => isPicture(each) && !isSticker(each.extra ?? {}))
}

/** By what QQ's implementations say of it. */
function isSticker({ sub_type, subType, summary }: Record<string, unknown>): boolean {
  return [sub_type, subType].map(String).includes('1') || summary === '[动画表情]'
}

/** Rejects when one cannot be had. */
export async function fetchPictures(
  ctx: Context,
  session: Session,
  images = imagesOf(ctx, session),
): Promise<ComposedPicture[]> {
  const fetched = images.map((image) => ctx.courier.fetch(session.bot, image))
  return (await Promise.all(fetched)).map((bytes) => ({ bytes }))
}
