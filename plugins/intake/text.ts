import type { Context, Session } from 'koishi'
import { properName } from '../check'
import { fromText, isPlaceable } from '../manuscript'
import { type Column, today } from '../policy'
import type { Person, Unit } from '../roster'
import { actorOf } from './origin'
import { settle, verify } from './settle'
import { weekOf } from './week'

/** A manuscript written in the message itself. */
export interface Written {
  column: Column
  title?: string
  body: string
}

/**
 * Splits `标题⏎正文`. A column whose file name has no topic has no title of its own: every line is
 * body. Undefined when the title or the body is missing.
 */
export function splitText(
  { filename }: Column,
  text: string,
): Pick<Written, 'title' | 'body'> | undefined {
  if (filename && !filename.form.includes('{topic}')) return { body: text }
  const [title, ...lines] = text.split('\n')
  const body = lines.join('\n').trim()
  return body ? { title: title.trim(), body } : undefined
}

/** Makes the Word file of a text, hands it in, answers, and sends the file back for the record. */
export async function takeText(
  ctx: Context,
  session: Session,
  person: Person & { unit: Unit },
  { column, title, body }: Written,
  record: boolean,
) {
  const { unit } = person
  const week = ctx.policy.calendar.weekOf(today())?.week
  const proper = properName(column, { unit: unit.name, week, date: today(), topic: title })
  if (!proper) return session.text('intake.no-teaching-week')
  const name = `${proper}.docx`
  const pictures = await fetchPictures(ctx, session)
  const manuscript = fromText(title ?? proper, body, pictures, name)
  if (!manuscript.pictures.every(({ type }) => isPlaceable(type))) {
    return session.text('intake.picture-unusable')
  }
  const offer = { manuscript, column, unit }
  if (!record) return verify(ctx, session, offer)
  const paragraphs = body.split('\n').filter((line) => line.trim())
  const bytes = await ctx.manuscript.compose({ title: title ?? proper, paragraphs, pictures })
  const file = { ...(await ctx.ledger.files.put(bytes)), name }
  const kept = { ...offer, by: actorOf(session, person), file, week: weekOf(ctx, column, name) }
  const { text, entry } = await settle(ctx, session, kept)
  await ctx.courier.reply(session, text)
  if (entry) await ctx.courier.sendFile(session, name, bytes)
}

async function fetchPictures(ctx: Context, session: Session) {
  const images = ctx.courier.attachments(session).filter(({ kind }) => kind === 'image')
  const fetched = images.map((image) => ctx.courier.fetch(session.bot, image))
  return (await Promise.all(fetched)).map((bytes) => ({ bytes }))
}
