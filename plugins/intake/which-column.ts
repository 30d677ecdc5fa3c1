import type { Context, Session } from 'koishi'
import type { Attachment } from '../courier'
import { briefName } from '../text'
import { columnChoice } from './column'
import type { Conversation, Intent } from './conversation'
import { say } from './say'

/** Asks which column files are for, in few words where the question stands already. */
export function askColumn(
  ctx: Context,
  conversation: Conversation,
  session: Session,
  files: Attachment[],
  intent: Intent,
): string {
  const before = conversation.askColumn(session, files, intent)
  const about = {
    name: namesOf(files),
    count: before.length + files.length,
  }
  return before.length ? say('intake.which-column-too', about) : whichColumn(ctx, files)
}

function namesOf(files: Attachment[]): string {
  return files.map(({ name }) => briefName(name)).join('”“')
}

export function whichColumn(ctx: Context, files: Attachment[]): string {
  const [name, choice] = [namesOf(files), columnChoice(ctx.policy.at())]
  const key = files.length > 1 ? 'which-column-several' : 'which-column'
  return say(`intake.${key}`, { name, count: files.length, choice })
}
