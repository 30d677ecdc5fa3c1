import { readFile } from 'node:fs/promises'
import type { Context, Session } from 'koishi'
import { actorOf } from '../chat'
import { Refusal } from '../deed'
import type { ComposedPicture } from '../manuscript'
import type { Column } from '../policy'
import { handInWritten, isTitled, verifyWritten, type Written } from '../submission'
import { tell, unfetchedText } from './tell'

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

/**
 * Takes a text with the pictures of its message, replies, and sends the Word file made of it back for
 * the record. Tells whether it was accepted.
 * @param whenRefused what a refusal says at its end
 */
export async function receiveText(
  ctx: Context,
  session: Session,
  written: Written,
  { record, whenRefused = '' }: { record: boolean; whenRefused?: string },
): Promise<boolean> {
  const by = actorOf(ctx, session)
  try {
    const pictures = [...written.pictures, ...(await fetchPictures(ctx, session))]
    const take = record ? handInWritten : verifyWritten
    const outcome = await take(ctx, by, { ...written, pictures })
    const text = await tell(ctx, session, outcome)
    const isAccepted =
      !(outcome instanceof Refusal) && outcome.kind === 'accepted' && !outcome.isRepeated
    await ctx.courier.reply(session, isAccepted ? text : `${text}\n${whenRefused}`.trim())
    if (!isAccepted) return false
    const { name, sha256 } = outcome.entry.payload.file
    await ctx.courier.sendFile(session, name, await readFile(ctx.storage.files.path(sha256)))
    return true
  } catch (error) {
    await ctx.courier.reply(session, unfetchedText(error))
    return false
  }
}

/** The pictures a message carries. Rejects when one cannot be had. */
export async function fetchPictures(ctx: Context, session: Session): Promise<ComposedPicture[]> {
  const images = ctx.courier.attachments(session).filter(({ kind }) => kind === 'image')
  const fetched = images.map((image) => ctx.courier.fetch(session.bot, image))
  return (await Promise.all(fetched)).map((bytes) => ({ bytes }))
}
