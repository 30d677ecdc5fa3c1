import { type Context, h, type Session } from 'koishi'
import {
  holdQuestion,
  postpone,
  postponedText,
  publicationOf,
  recallText,
  releasedText,
  upcoming,
} from '../../bulletin'
import { parsePeriod, type Period, today } from '../../calendar'
import { actorOf, answer, commandIn, Questions, saidToUs, speakerOf, spoken } from '../../chat'
import { undo } from '../../correction'
import { Refusal } from '../../deed'
import { say } from '../../text'
import { isStop, type Wish, wishOf } from './publication-wish'

type Ask = (session: Session, period?: Period) => Promise<string | Refusal>

/**
 * What editors say of a publication without a command: 先别公示, 可以公示了, 公示错了. A bare 先别发
 * while one is ahead is asked about, when nobody else takes it.
 * @param ask shows what would be made public, and waits for a yes
 */
export function hearPublicationWishes(ctx: Context, ask: Ask) {
  const stops = new Questions<Period>().listen(ctx)

  ctx.middleware(async (session, next) => {
    const said = saidToUs(session)
    const isEditor = said && speakerOf(ctx, session)?.role === 'editor'
    if (!isEditor || commandIn(ctx, session)) return next()
    if (stops.expects(session, said)) {
      const period = stops.take(session, said)
      if (!period) return spoken(say('bulletin.postponement.kept'))
      return spoken(await hold(ctx, session, period))
    }
    const wish = wishOf(said)
    if (wish) return spoken(await fulfil(ctx, session, { wish, said }, ask))
    const ahead = isStop(said) ? upcoming(ctx) : undefined
    if (!ahead?.isDrafted) return next()
    return next(async () => {
      stops.ask(session, ahead.period)
      return h.text(holdQuestion(ahead))
    })
  }, true)
}

function hold(ctx: Context, session: Session, period?: Period) {
  return answer(postpone(ctx, actorOf(ctx, session), { period }), postponedText)
}

/** Does what somebody wishes of a publication. */
async function fulfil(
  ctx: Context,
  session: Session,
  { wish, said }: { wish: Wish; said: string },
  ask: Ask,
): Promise<string | Refusal> {
  const named = periodIn(ctx, said)
  const { period, published, held } = publicationOf(ctx, named)
  if (wish === 'post') return ask(session, named ?? (published ? undefined : period))
  if (wish !== 'release' && published) return recallText(published)
  if (wish !== 'release') return hold(ctx, session, named)
  if (!held) return ask(session, named ?? (published ? undefined : period))
  const by = actorOf(ctx, session)
  const done = await undo(ctx, by, { numbers: [held.seq], reason: said })
  if (done instanceof Refusal) return done
  const ahead = upcoming(ctx)
  const own = held.payload.period
  return ahead?.period.to === own.to ? releasedText(ahead) : ask(session, own)
}

const months = /上个?月|本月|这个?月|\d{1,2}月|[一二三四五六七八九十]{1,2}月|第?[一二三四]季度/

function periodIn({ policy }: Context, said: string): Period | undefined {
  const [word] = months.exec(said) ?? []
  return word ? parsePeriod(word, today(), policy.at().yearFrom) : undefined
}
