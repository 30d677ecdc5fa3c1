import { type Context, h, type Session } from 'koishi'
import { officersCommand, type Pending, plainText, Unanswered } from '../chat'
import type { Conversation } from './conversation'
import { words } from './fill-words'
import { Interview } from './interview'
import { say } from './say'

/** How long an answer is waited for, and one that comes too late is told so. */
const PATIENCE = 30 * 60_000

/** What somebody is filling in, in one channel. */
interface Talk {
  interview: Interview
  since: number
  /** The message heard last: platforms may bring one twice. */
  heard?: string
}

/** `/填报 [栏目]`: asks for a manuscript question by question, on a phone, then hands it in. */
export function fillCommand(ctx: Context, conversation: Conversation) {
  const talks = new Unanswered<Talk>(2 * PATIENCE)

  officersCommand(ctx, '填报', [], ({ session, by, words }) => {
    const unit = by.person!.unit
    if (!unit) return say('deed.no-unit')
    const interview = new Interview(ctx, unit, !session.isDirect)
    talks.set(session, { interview, since: Date.now() })
    return interview.begin(words)
  })

  // Before commands are looked for: in a private talk they need no prefix, and an answer may begin
  // like one.
  ctx.middleware(async (session, next) => {
    const talk = talks.get(session)
    const said = talk && answerIn(ctx, session)
    if (said === undefined || !talk?.interview.expects(said)) return next()
    if (talk.heard === session.messageId) return
    talk.heard = session.messageId
    await conversation.inTurn(session, () => hear(ctx, talks, session, said))
  }, true)
}

async function hear(ctx: Context, talks: Pending<Talk>, session: Session, said: string) {
  const talk = talks.get(session)
  if (!talk) return
  const isLate = Date.now() - talk.since > PATIENCE
  if (isLate) await ctx.courier.reply(session, say('intake.fill.late'))
  const goesOn = !isLate && (await talk.interview.hear(session, said))
  // A command may have begun another meanwhile.
  if (talks.get(session) !== talk) return
  talk.since = Date.now()
  if (goesOn) talks.set(session, talk)
  else talks.take(session)
}

/**
 * What a message says as an answer; nothing for commands, files, and words to
 * somebody else. In a group only what quotes or mentions the bot is one, or has a slash: /完.
 */
function answerIn(ctx: Context, session: Session): string | undefined {
  const { stripped, elements = [], quote, selfId, userId } = session
  const [prefix = ''] = /^[/／]/.exec(stripped.content) ?? []
  const said = plainText(stripped.content.slice(prefix.length))
  const isWord = Object.values(words).some((word) => word.test(said))
  const called = [quote?.user?.id, ...h.select(elements, 'at').map(({ attrs }) => attrs.id)]
  if (userId === selfId || called.some((id) => id && id !== selfId)) return undefined
  const isToUs = session.isDirect || !!prefix || called.includes(selfId)
  const files = ctx.courier.attachments(session)
  if (!isToUs || (prefix && !isWord) || files.some(({ kind }) => kind === 'file')) return undefined
  return said || files.length ? said : undefined
}
