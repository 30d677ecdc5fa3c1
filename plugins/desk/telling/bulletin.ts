import { type Context, h, type Session } from 'koishi'
import {
  exportedText,
  exportWorkbook,
  isPublished,
  postpone,
  postponedText,
  proposalText,
  propose,
  publish,
  publishedText,
  type Scope,
  showInterim,
  shownText,
  stillText,
  upcoming,
} from '../../bulletin'
import { parsePeriod, type Period, today } from '../../calendar'
import { actorOf, answer, editorsCommand, Questions, readPeriod, spoken } from '../../chat'
import { type Actor, Refusal } from '../../deed'
import { say } from '../../text'
import { hearPublicationWishes } from './publication-said'

/**
 * `/公示 [期间]`: shows how a period stands, and makes it public when the editor says yes.
 * `/暂缓公示 [期间]`: holds back what would be made public by itself. `/导出 [期间]`: the workbook of a
 * period as it stands.
 */
export function bulletinCommands(ctx: Context) {
  const questions = new Questions<Scope>().listen(ctx)

  editorsCommand(ctx, '公示', ['发布公示', '积分公示'], ({ session, by, words }) => {
    if (/^(?:确认|取消)$/.test(words)) return conclude(ctx, questions, session, words)
    return ask(ctx, questions, session, by, readPublic(ctx, words))
  })

  ctx.middleware(async (session, next) => {
    const said = session.stripped.content.trim()
    const repeated = questions.repeated(session, said)
    if (repeated) {
      const by = actorOf(ctx, session)
      return spoken(await ask(ctx, questions, session, by, repeated.period))
    }
    if (questions.expects(session, said)) {
      return spoken(await conclude(ctx, questions, session, said))
    }
    const again = questions.agreedTo(session, said)
    if (again) return spoken(say('bulletin.publication.sent', [again.period.label]))
    const ended = questions.tooLate(session, said)
    if (!ended) return next()
    // Asked last: the word may answer somebody else.
    const { label } = ended.period
    return next(async (others) => {
      return (await others?.()) || h.text(say('bulletin.publication.too-late', [label]))
    })
  })

  editorsCommand(ctx, '暂缓公示', ['暂缓', '先不公示'], ({ by, words }) =>
    answer(postpone(ctx, by, { period: readOwn(ctx, words) }), postponedText),
  )

  hearPublicationWishes(ctx, async (session, period) => {
    return ask(ctx, questions, session, actorOf(ctx, session), period)
  })

  editorsCommand(ctx, '导出', ['导出积分', '导出表格'], ({ session, words }) =>
    exportTo(ctx, session, words),
  )
}

/** Sends the workbook of a period. */
export async function exportTo(ctx: Context, session: Session, words: string) {
  const period = readPeriod(ctx, words)
  if (!period) return new Refusal('bulletin.export.unclear', [words])
  const outcome = await exportWorkbook(ctx, actorOf(ctx, session), { period })
  if (outcome instanceof Refusal) return outcome
  await ctx.courier.sendFile(session, outcome.file.name, outcome.file.bytes)
  return exportedText(outcome)
}

/** Shows what would be made public, and waits for a yes. */
function ask(
  ctx: Context,
  questions: Questions<Scope>,
  session: Session,
  by: Actor,
  period?: Period,
) {
  return answer(propose(ctx, by, { period }), (proposal) => {
    questions.ask(session, proposal.results.scope)
    return proposalText(proposal)
  })
}

function readPublic(ctx: Context, words: string) {
  const period = words ? readPeriod(ctx, words) : undefined
  if (words && !period) throw new Refusal('bulletin.publication.unclear', [words])
  return period
}

/** A month, or a quarter, as the regulation makes them public. */
function readOwn({ policy }: Context, words: string) {
  const own = policy.at()
  const period = words ? parsePeriod(words, today(), own.yearFrom) : undefined
  if (!words || (period && isPublished(own, period))) return period
  throw new Refusal('bulletin.publication.unclear', [words])
}

async function conclude(
  ctx: Context,
  questions: Questions<Scope>,
  session: Session,
  said: string,
): Promise<string | Refusal> {
  const scope = questions.take(session, said)
  if (scope === undefined) return new Refusal('bulletin.publication.nothing-asked')
  if (!scope) {
    const ahead = upcoming(ctx)
    const left = say('bulletin.publication.left')
    return ahead?.isDrafted ? [left, stillText(ahead)].join('\n') : left
  }
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
