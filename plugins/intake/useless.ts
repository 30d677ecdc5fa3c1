import type { Context, Session } from 'koishi'
import { today } from '../calendar'
import { check, phrase } from '../check'
import { type Attachment, FetchError } from '../courier'
import { briefName } from '../text'
import { say } from './say'

/** The check whether it is Word at all and can be read, which is the same for every column. */
const kindOfFile = 'file-type'

/** The files that can be read; of the others it is said why not. */
export async function keepUseful(ctx: Context, session: Session, files: Attachment[]) {
  const useful: Attachment[] = []
  for (const file of files) {
    const useless = await uselessText(ctx, session, file)
    if (useless) await ctx.courier.reply(session, useless)
    else useful.push(file)
  }
  return useful
}

/** Why a file is of no use for any column, before it is asked for which; undefined when it may be. */
async function uselessText(
  ctx: Context,
  session: Session,
  file: Attachment,
): Promise<string | undefined> {
  const policy = ctx.policy.at()
  const column = Object.values(policy.columns).find(({ checks }) => kindOfFile in checks)
  if (!column) return undefined
  const manuscript = await readFile(ctx, session, file)
  if (!manuscript?.problem) return undefined
  const { findings } = check({
    manuscript,
    column,
    policy,
    calendar: ctx.policy.calendar,
    roster: ctx.roster,
    today: today(),
  })
  const found = findings.find(({ rule, severity }) => rule === kindOfFile && severity === 'error')
  const { clause } = found ?? {}
  return found && say('intake.useless', { name: briefName(file.name), ...phrase(found), clause })
}

/** What cannot be had now is told of when it is taken. */
async function readFile(ctx: Context, session: Session, file: Attachment) {
  try {
    return await ctx.manuscript.read(await ctx.courier.fetch(session.bot, file), file.name)
  } catch (error) {
    if (error instanceof FetchError) return undefined
    throw error
  }
}
