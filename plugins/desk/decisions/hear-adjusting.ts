import { type Context, h, type Session } from 'koishi'
import { amountOf } from '../../adoption'
import { formatDate } from '../../calendar'
import {
  actorOf,
  commandIn,
  isNo,
  Pending,
  plainText,
  Questions,
  Said,
  speakerOf,
} from '../../chat'
import { type Actor, Refusal, refusalText } from '../../deed'
import type { Policy } from '../../policy'
import { say } from '../../text'
import { type AdjustmentSaid, readAdjusting } from './adjust-said'
import { readAdjustment } from './read-adjustment'

type Adjust = (by: Actor, kind: AdjustmentSaid['kind'], words: string) => Promise<string | Refusal>

const source =
  /依据|第[^，,。]{1,6}[条款]|〔|号文|文件|通知|纪要|批准|同意|证明|制度|^[一二三四五六七八九十]+[（(]/
const turns = /[?？吗呢]|^谁|几个|多少|怎么|什么|没[交报]|催|采用|公示|退回|撤/

/**
 * 给团委加2分, said in private: what is lacking is asked for alone, then the command is shown and
 * carried out upon yes.
 */
export function hearAdjusting(ctx: Context, adjust: Adjust) {
  const open = new Pending<AdjustmentSaid>()
  const questions = new Questions<AdjustmentSaid>().settle(
    ctx,
    (session, said) => {
      return adjust(actorOf(ctx, session), said.kind, wordsOf(said, ctx.policy.at()))
    },
    () => say('desk.adjusting.left'),
  )

  ctx.middleware((session, next) => {
    const said = plainText(session.stripped.content)
    const isPlain = session.isDirect && !commandIn(ctx, session) && !/^[/／]/.test(said)
    if (!isPlain || speakerOf(ctx, session)?.role !== 'editor') {
      open.take(session)
      return next()
    }
    const found = readAdjusting(said, ctx.roster)
    if (found) return next(async () => ask(session, found))
    const before = open.take(session)
    if (before && isNo(said)) return Promise.resolve(h.text(say('desk.adjusting.left')))
    const isMore = before && !turns.test(said) && (source.test(said) || !reasonOf(before))
    return isMore ? Promise.resolve(ask(session, withMore(before, said))) : next()
  }, true)

  function ask(session: Session, said: AdjustmentSaid) {
    const policy = ctx.policy.at()
    const lack = lackOf(policy, said)
    if (lack) open.set(session, said)
    else questions.ask(session, said)
    const name = say(`desk.adjusting.${said.kind}`)
    return h.text(lack ?? say('correction.said.ask', [`${name} ${wordsOf(said, policy)}`]))
  }
}

type Grounds = Pick<Policy, 'grounds'>

/** As `/加分` takes it: the ground first, where there is one. */
function wordsOf(said: AdjustmentSaid, policy: Grounds): string {
  const { day, unit } = said
  return [day && `-d ${formatDate(day)}`, unit, detailsOf(said, policy)].filter(Boolean).join(' ')
}

function detailsOf({ points, why }: AdjustmentSaid, { grounds }: Grounds): string {
  const said = new Said(why)
  const ground = said.named(grounds)?.name
  return [ground, `${points}分`, said.rest].filter(Boolean).join(' ')
}

function reasonOf(said: AdjustmentSaid): string {
  return readAdjustment(new Said(detailsOf(said, { grounds: [] })), []).reason
}

/** `四（三）` alone is what it stands on. */
function withMore(said: AdjustmentSaid, more: string): AdjustmentSaid {
  const isClause = reasonOf(said) && !/依据|〔|批准|证明/.test(more)
  return { ...said, why: [said.why, isClause ? `依据${more}` : more].filter(Boolean).join(' ') }
}

/** What is still to be said before it can be entered; undefined when nothing is. */
function lackOf(policy: Grounds & Pick<Policy, 'points'>, said: AdjustmentSaid) {
  const request = readAdjustment(new Said(detailsOf(said, policy)), policy.grounds)
  const flaw = amountOf(policy, { ...request, kind: said.kind })
  if (!(flaw instanceof Refusal)) return undefined
  const { kind, unit, points } = said
  const about = { unit, points, verb: say(`desk.adjusting.verb-${kind}`) }
  if (request.ground) return say('desk.adjusting.flaw', { ...about, flaw: refusalText(flaw) })
  const names = policy.grounds.filter((each) => each.kind === kind).map(({ name }) => name)
  const isListed = names.length > 0 && !request.reason
  return [
    say(`desk.adjusting.lack-${request.reason ? 'clause' : 'reason'}`, about),
    ...(isListed ? [say('desk.adjusting.grounds', [names.join('、')])] : []),
  ].join('\n')
}
