import { speakerOf } from '../chat'
import type { Context, Session } from 'koishi'
import { recognise } from '../check'
import type { Attachment } from '../courier'
import type { Person } from '../roster'
import { findColumn } from './column'
import type { Reception } from './reception'

export const name = 'intake-listen'
export const inject = ['policy', 'roster', 'manuscript', 'ledger', 'score', 'courier', 'archive']

/** Messages that are no command: files, and answers to a question of ours. */
export function apply(ctx: Context, reception: Reception) {
  ctx.middleware(async (session, next) => {
    const person = speakerOf(ctx, session)
    if (!person || session.userId === session.selfId) return next()
    const files = ctx.courier.attachments(session).filter(({ kind }) => kind === 'file')
    if (files.length) return hear(ctx, reception, session, person, files)
    return (await choose(ctx, reception, session, person)) ? undefined : next()
  })
  ctx.setInterval(() => reception.conversation.sweep(), 60_000)
}

/** A file is taken when asked for, when its name says what it is, or in a private talk; else kept. */
async function hear(
  ctx: Context,
  reception: Reception,
  session: Session,
  person: Person,
  files: Attachment[],
) {
  const { columns } = ctx.policy.at()
  const expected = reception.conversation.takeExpected(session)
  for (const file of files) {
    const isClear = recognise(file.name, columns, ctx.roster) || session.isDirect
    if (!expected && !isClear) {
      reception.conversation.keep(session, file)
      continue
    }
    if (!expected) reception.conversation.tookUnasked(session, file)
    await reception.files(session, person, [file], expected ?? { record: true })
  }
}

/** `2` or `网站`: the answer to which column some files are for. */
async function choose(ctx: Context, reception: Reception, session: Session, person: Person) {
  const choice = reception.conversation.openChoice(session)
  const column = choice && findColumn(ctx.policy.at(), session.stripped.content)
  if (!column) return false
  reception.conversation.answered(session)
  await reception.files(session, person, choice.files, { ...choice.intent, column })
  return true
}
