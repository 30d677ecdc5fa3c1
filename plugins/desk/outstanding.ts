import type { Context, Session } from 'koishi'
import {
  actorOf,
  answer,
  editorsCommand,
  plainText,
  Questions,
  readFilter,
  speakerOf,
  spoken,
} from '../chat'
import { type Actor, type Filter, Refusal } from '../deed'
import {
  nudge,
  nudgedText,
  nudgeQuestion,
  type OutstandingRequest,
  owedList,
  whomToNudge,
  whoOwes,
} from '../remind'
import { say } from '../text'

/** So many units are not called in the group before the editor has seen which. */
const MANY = 10

/** 催一下没交的, 再提醒提醒他们: of what was asked about last. */
const nudging =
  /^(?:请|麻烦|帮我?|再|你)*(?:催一?[下催]|催催|催|提醒一?[下提醒]+|提醒)(?:他们|大家|一下|那?些|这些|这几家|各单位|所有)*(?:还?没有?(?:交|报|报送)的?)?(?:单位)?[吧呗啊。！!]*$/

/** `/未报 [单位] [栏目] [周或月]` and `/催报 [栏目] [周或月]`: who still owes, and a word to them, at any time. */
export function outstandingCommands(ctx: Context) {
  editorsCommand(
    ctx,
    '未报',
    ['未报单位', '谁没报', '欠报名单', '未报名单'],
    ({ session, by, words }) => {
      const asked = readRequest(ctx, by, words, ['unit', 'column', 'due'])
      if (asked instanceof Refusal) return asked
      const { column, period } = asked
      ctx.owingAsked.set(session, { column, period })
      return answer(whoOwes(ctx, by, asked), (owed) => owedList(ctx, owed))
    },
  )

  nudgeCommand(ctx)
}

/**
 * A word to whoever owes. Said without a slash it is about what was asked about last, and asked
 * first where it is to many, or of what is not clear.
 */
function nudgeCommand(ctx: Context) {
  const questions = new Questions<OutstandingRequest>().settle(
    ctx,
    (session, asked) => nudgeNow(ctx, actorOf(ctx, session), asked),
    () => say('remind.not-nudged'),
  )

  const hear = (session: Session, by: Actor, words: string) => {
    const said = readRequest(ctx, by, words.replace(/^他们(?:一下|吧)*$/, ''), ['column', 'due'])
    if (said instanceof Refusal) return said
    if (/^[/／]/.test(session.stripped.content)) return nudgeNow(ctx, by, said)
    const isSaid = said.column !== undefined || said.period !== undefined
    const earlier = isSaid ? undefined : ctx.owingAsked.get(session)
    const asked = earlier ?? said
    const owed = whomToNudge(ctx, by, asked)
    if (owed instanceof Refusal) return owed
    const { length } = owed.outstanding.owing
    if (!length || (length <= MANY && (isSaid || earlier))) return nudgeNow(ctx, by, asked)
    questions.ask(session, asked)
    return nudgeQuestion(ctx, owed)
  }

  editorsCommand(ctx, '催报', ['催一下', '催一催', '催催', '催交'], ({ session, by, words }) =>
    hear(session, by, words),
  )

  ctx.middleware((session, next) => {
    const isWish = session.isDirect && nudging.test(plainText(session.stripped.content))
    if (!isWish || speakerOf(ctx, session)?.role !== 'editor') return next()
    return next(async () => spoken(await hear(session, actorOf(ctx, session), '')))
  }, true)
}

function nudgeNow(ctx: Context, by: Actor, asked: OutstandingRequest) {
  return answer(nudge(ctx, by, asked), nudgedText)
}

function readRequest(
  ctx: Context,
  by: Actor,
  words: string,
  kinds: ('unit' | 'column' | 'due')[],
): OutstandingRequest | Refusal {
  const example = say(`remind.example-${kinds.includes('unit') ? 'owed' : 'nudge'}`)
  const filter = readFilter(ctx, by, words, { kinds, example })
  return filter instanceof Refusal ? filter : requestOf(filter)
}

function requestOf({ columns = [], due, units }: Filter): OutstandingRequest | Refusal {
  const [column, ...others] = columns
  if (others.length) return new Refusal('remind.one-column', [column.name])
  return { column: column?.name, period: due, units }
}
