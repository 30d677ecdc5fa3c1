import { plainText, speakerOf, speech } from '../chat'
import { Argv, type Context, h, type Session } from 'koishi'
import { Interview, words } from './interview'
import type { Reception } from './reception'

export const name = 'intake-fill'
export const inject = ['policy', 'roster', 'manuscript', 'ledger', 'score', 'courier', 'archive']

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
export function apply(ctx: Context, reception: Reception) {
  const talks = new Map<string, Talk>()

  ctx
    .command('填报', { role: ['officer', 'leader'], captureQuote: false })
    .action(({ session }) => {
      const { unit, ...person } = speakerOf(ctx, session!)!
      if (!unit) return session!.text('intake.unit-expected')
      const interview = new Interview(ctx, { ...person, unit })
      talks.set(keyOf(session!), { interview, since: Date.now() })
      return interview.begin(session!, speech(ctx, session!, '填报'))
    })

  /** An answer to what somebody is asked just now. */
  const answerTo = (session: Session) => {
    const talk = talks.get(keyOf(session))
    const said = talk && answerIn(ctx, session)
    return said !== undefined && talk?.interview.expects(said) ? { talk, said } : undefined
  }

  // In a private talk an answer may begin like a command. Koishi's type forgets that a listener
  // may leave the parsing to the next.
  ctx.before('parse', (_, session) =>
    answerTo(session) ? Argv.parse('') : (undefined as unknown as Argv),
  )

  ctx.middleware(async (session, next) => {
    const answer = answerTo(session)
    if (!answer) return next()
    const { talk, said } = answer
    if (talk.heard === session.messageId) return
    talk.heard = session.messageId
    await reception.conversation.inTurn(session, () => hear(ctx, talks, session, said))
  })

  ctx.setInterval(() => {
    for (const [key, { since }] of talks) if (Date.now() - since > 2 * PATIENCE) talks.delete(key)
  }, 60_000)
}

async function hear(ctx: Context, talks: Map<string, Talk>, session: Session, said: string) {
  const key = keyOf(session)
  const talk = talks.get(key)
  if (!talk) return
  const isLate = Date.now() - talk.since > PATIENCE
  if (isLate) await ctx.courier.reply(session, [h.text(session.text('intake.fill.late'))])
  const goesOn = !isLate && (await talk.interview.hear(session, said))
  talk.since = Date.now()
  // A command may have begun another meanwhile.
  if (!goesOn && talks.get(key) === talk) talks.delete(key)
}

/** What a message says as an answer; nothing for commands, files, and words to somebody else. */
function answerIn(ctx: Context, session: Session): string | undefined {
  const { stripped, elements = [], quote, selfId, userId } = session
  const { content, prefix } = stripped
  const said = plainText(content.slice(prefix?.length ?? 0))
  const isWord = Object.values(words).some((word) => word.test(said))
  const others = [quote?.user?.id, ...h.select(elements, 'at').map(({ attrs }) => attrs.id)]
  if (userId === selfId || others.some((id) => id && id !== selfId)) return
  const files = ctx.courier.attachments(session)
  if ((prefix && !isWord) || files.some(({ kind }) => kind === 'file')) return
  return said || files.length ? said : undefined
}

function keyOf({ platform, channelId, userId }: Session): string {
  return `${platform}:${channelId}:${userId}`
}
