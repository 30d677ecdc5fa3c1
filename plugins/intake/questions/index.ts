import { type Context, h, type Session } from 'koishi'
import { actorOf, isNo, Pending, saidToUs, slipText } from '../../chat'
import { Listing } from '../../deed'
import { columnIn } from '../column'
import { waitingFor } from '../../signoff'
import { sayFitting } from '../../text'
import { saysHandIn } from '../handing-in'
import { say } from '../say'
import { answerTo } from './answers'
import type { Question } from './question'
import { spokenDue } from './spoken-time'
import { isAcknowledgement, type Topic, topicOf } from './topic'
import { strangerText, unknownText } from './unknown'

/** In so few characters a column that is named is all that is asked about: 周报呢. */
const SHORT = 8

/**
 * Questions to the bot, in private or by @, in plain words. Asked last: commands, answers to its own
 * questions and manuscripts are somebody else's. Ordinary talk in the group is never answered.
 */
export function hearQuestions(ctx: Context) {
  /** Who was told what they can send, and need not hear it again so soon. */
  const told = new Pending<true>()

  ctx.middleware((session, next) => {
    const said = questionIn(session)
    if (!said) return next()
    return next(async (others) => {
      const answer = answerOf(ctx, session, said, told)
      if (answer instanceof Listing) return h.text(ctx.pages.show(session, answer))
      return answer ? h.text(answer) : others?.()
    })
  })
}

function answerOf(ctx: Context, session: Session, said: string, told: Pending<true>) {
  const by = actorOf(ctx, session)
  const named = said.length <= SHORT && columnIn(ctx.policy.at(), said) ? 'how' : undefined
  const topic = by.person && (topicOf(said) ?? named)
  if (by.person && isOfUnheardFile(ctx, session, said, topic))
    return say('intake.expecting-quoted', ['/报送'])
  if (topic === 'outstanding') ctx.owingAsked.set(session, { period: spokenDue(said) })
  const answer = topic && answerTo(topic, { desk: ctx, by, said, ...placeOf(ctx, session) })
  if (answer) return answer
  if (by.person && session.isDirect && isAnswer(said) && !waitingFor(ctx, by).length)
    return say('intake.nothing-waiting')
  const slip = by.person && slipText(ctx, by.person, said)
  if (slip) return slip
  if (automatic.test(said) && session.isDirect) return undefined
  // Who asks ？ again has nothing new to hear.
  const isNew = !told.get(session) || /[\p{L}\p{N}]/u.test(said)
  if (session.isDirect && isNew) {
    told.set(session, true)
    return unknownText(ctx, by)
  }
  // Answering the bot's own message mentions it by itself.
  const quoted = session.quote && (session.quote.user?.id ?? session.selfId)
  if (quoted === session.selfId || told.get(session)) return undefined
  told.set(session, true)
  if (!by.person) return strangerText(ctx, by)
  return sayFitting(`intake.question.unknown.${by.person.role}`)
}

/** 请查收, in a group where files are heard of only when they are quoted. */
function isOfUnheardFile(ctx: Context, session: Session, said: string, topic?: Topic): boolean {
  const isMute = !session.isDirect && !session.quote && !ctx.courier.hearsFiles(session)
  return isMute && !!said && (!topic || topic === 'mine') && saysHandIn(said, () => false)
}

/** What QQ answers by itself for somebody who is away. */
const automatic = /^\[自动回复\]/

function placeOf({ courier }: Context, session: Session): Pick<Question, 'isPrivate' | 'hears'> {
  const { platform, isDirect } = session
  const hears = { here: courier.hearsFiles(session), inGroups: courier.hearsFiles({ platform }) }
  return { isPrivate: isDirect, hears }
}

function questionIn(session: Session) {
  const said = saidToUs(session)
  if (said === undefined) return undefined
  const isHeard = isAcknowledgement(said) && !(session.isDirect && surely.test(said))
  return isHeard ? undefined : said
}

/** Says yes, where 好的 may only say that one has heard. */
const surely = /^(?:是的?|对的?|确认|同意)[。！!]*$/

/** An answer, though nothing is asked: yes, no, or a number. */
function isAnswer(said: string): boolean {
  return surely.test(said) || isNo(said) || /^第?\d{1,2}[。.]?$/.test(said)
}
