import { type Context, h, type Session } from 'koishi'
import { properName } from '../check'

import { sessionAuthor } from '../chat'
import { type ComposedPicture, fromText, isPlaceable } from '../manuscript'
import { type Column } from '../policy'
import { today } from '../calendar'
import type { Person, Unit } from '../roster'
import { settle, verify } from './settle'
import { unfetched } from './unfetched'

/** A manuscript written in messages. */
export interface Written {
  column: Column
  title?: string
  body: string
  /** Number of the commission (约稿) it is for. */
  commission?: number
  /** Pictures of earlier messages; those of the message itself follow them. */
  pictures?: ComposedPicture[]
  /** What a refusal says at its end. */
  whenRefused?: string
}

export type Officer = Person & { unit: Unit }

/** Whether a manuscript has a title of its own: its file name has a topic, or it needs none. */
export function isTitled({ filename }: Column): boolean {
  return !filename || filename.form.includes('{topic}')
}

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

/** The name of a text's Word file, without extension; undefined in a vacation of a weekly column. */
export function nameOf(ctx: Context, column: Column, unit: Unit, title?: string) {
  const week = ctx.policy.calendar.weekOf(today())?.week
  return properName(column, { unit: unit.name, week, date: today(), topic: title })
}

/**
 * Makes the Word file of a text, hands it in (or, for `/校验`, only judges it), answers, and sends
 * the file back for the record. Tells whether it was accepted.
 */
export async function takeText(
  ctx: Context,
  session: Session,
  person: Officer,
  written: Written,
  record: boolean,
): Promise<boolean> {
  const { column, title, whenRefused } = written
  const name = nameOf(ctx, column, person.unit, title)
  try {
    const pictures = [...(written.pictures ?? []), ...(await fetchPictures(ctx, session))]
    const whole = { ...written, title: title ?? name, pictures }
    const { text, sendBack } = name
      ? await handIn(ctx, session, person, { ...whole, name: `${name}.docx` }, record)
      : { text: session.text('intake.no-teaching-week') }
    const answer = sendBack || !whenRefused ? text : `${text}\n${whenRefused}`
    await ctx.courier.reply(session, h.parse(answer))
    await sendBack?.()
    return sendBack !== undefined
  } catch (error) {
    await ctx.courier.reply(session, h.parse(unfetched(session, error)))
    return false
  }
}

/** Judges the text and, to record it, its Word file; `sendBack` is there when that was accepted. */
async function handIn(
  ctx: Context,
  session: Session,
  person: Officer,
  {
    column,
    title,
    body,
    pictures,
    name,
    commission,
  }: Written & { pictures: ComposedPicture[]; name: string },
  record: boolean,
): Promise<{ text: string; sendBack?: () => Promise<void> }> {
  const manuscript = fromText(title, body, pictures, name)
  if (!manuscript.pictures.every(({ type }) => isPlaceable(type))) {
    return { text: session.text('intake.picture-unusable') }
  }
  const offer = { manuscript, column, unit: person.unit, commission }
  if (!record) return { text: await verify(ctx, session, offer) }
  const paragraphs = body.split('\n').filter((line) => line.trim())
  const bytes = await ctx.manuscript.compose({ title, paragraphs, pictures })
  const file = { ...(await ctx.storage.files.put(bytes)), name }
  const kept = { ...offer, by: sessionAuthor(ctx, session), file }
  const { text, entry } = await settle(ctx, session, kept)
  return { text, sendBack: entry && (() => ctx.courier.sendFile(session, name, bytes)) }
}

/** The pictures a message carries. Rejects when one cannot be had. */
export async function fetchPictures(ctx: Context, session: Session): Promise<ComposedPicture[]> {
  const images = ctx.courier.attachments(session).filter(({ kind }) => kind === 'image')
  const fetched = images.map((image) => ctx.courier.fetch(session.bot, image))
  return (await Promise.all(fetched)).map((bytes) => ({ bytes }))
}
