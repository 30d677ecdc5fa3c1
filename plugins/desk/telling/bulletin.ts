import { type Context, type Session } from 'koishi'
import {
  proposalText,
  propose,
  publish,
  publishedText,
  type Scope,
  showInterim,
  shownText,
} from '../../bulletin'
import { actorOf, editorsCommand, Questions, readPeriod, spoken } from '../../chat'
import { Refusal } from '../../deed'
import { say } from '../../text'

export const name = 'desk-bulletin'
export const inject = ['policy', 'roster', 'ledger', 'score', 'courier', 'digests']

/** `/公示 [期间]`: shows how a period stands, and makes it public when the editor says yes. */
export function apply(ctx: Context) {
  const questions = new Questions<Scope>()

  editorsCommand(ctx, '公示', ['发布公示', '积分公示'], ({ session, by, words }) => {
    if (/^(?:确认|取消)$/.test(words)) return conclude(ctx, questions, session, words)
    const proposal = propose(ctx, by, { period: readPublic(ctx, words) })
    if (proposal instanceof Refusal) return proposal
    questions.ask(session, proposal.results.scope)
    return proposalText(proposal)
  })

  ctx.middleware(async (session, next) => {
    const said = session.stripped.content.trim()
    if (!questions.expects(session, said)) return next()
    return spoken(await conclude(ctx, questions, session, said))
  })
}

function readPublic(ctx: Context, words: string) {
  const period = words ? readPeriod(ctx, words) : undefined
  if (words && !period) throw new Refusal('bulletin.publication.unclear', [words])
  return period
}

async function conclude(
  ctx: Context,
  questions: Questions<Scope>,
  session: Session,
  said: string,
): Promise<string | Refusal> {
  const scope = questions.take(session, said)
  if (scope === undefined) return new Refusal('bulletin.publication.nothing-asked')
  if (!scope) return say('bulletin.publication.left')
  try {
    return await makePublic(ctx, session, scope)
  } catch (error) {
    ctx.logger('desk').error(error)
    return new Refusal('bulletin.publication.failed', [scope.period.label])
  }
}

async function makePublic(ctx: Context, session: Session, scope: Scope) {
  const by = actorOf(ctx, session)
  const { platform, selfId, channelId, guildId, userId } = session
  const asker = { platform, selfId, channelId: channelId!, guildId, userId }
  const outcome = scope.isFinal
    ? await publish(ctx, by, { scope, asker })
    : await showInterim(ctx, by, { scope, asker })
  if (outcome instanceof Refusal) return outcome
  if (outcome.failure) {
    ctx.logger('desk').warn('[desk] 积分榜图片没有画成，改发文字：%s', outcome.failure)
  }
  return 'entry' in outcome ? publishedText(outcome) : shownText(outcome)
}
