import type { Context, Session } from 'koishi'
import { dayOf, partsOf, today } from '../../calendar'
import { actorOf, answer, commandIn, plainText, Questions, spoken } from '../../chat'
import {
  checkMove,
  type CommissionProgress,
  type DueDay,
  listCommissions,
  type MoveSaid,
  moveQuestion,
  readMove,
  reschedule,
  rescheduledText,
} from '../../commission'
import { type Actor, Refusal } from '../../deed'
import { say } from '../../text'

/** 约稿1延到周五, 把暑期实践那个约稿的时间推迟两天 */
const spokenMove =
  /^(?:请?把|给)?(?<about>[^，,。约]{2,20}?)?(?:的|那|这|个|件|篇)*约稿\s*(?<words>.+)$/

interface Move {
  no: number
  due: DueDay
}

/** `/约稿 1 改到 6月12日`; undefined when the words ask for something else. */
export function rescheduleBy(ctx: Context, by: Actor, words: string) {
  const said = readMove(words, today())
  const move = said && meant(ctx, by, said)
  return !move || move instanceof Refusal ? move : carryOut(ctx, by, move)
}

/** 约稿1延到周五, said by an editor in private: done upon yes. */
export function hearRescheduled(ctx: Context) {
  const questions = new Questions<Move>().settle(
    ctx,
    (session, move) => carryOut(ctx, actorOf(ctx, session), move),
    () => say('commission.move-left'),
  )

  ctx.middleware((session, next) => {
    const isPlain = session.isDirect && !commandIn(ctx, session)
    const said = isPlain ? plainText(session.stripped.content) : ''
    const { about = '', words } = spokenMove.exec(said)?.groups ?? {}
    const told = words ? readMove(words, today()) : undefined
    const by = told && actorOf(ctx, session)
    if (by?.person?.role !== 'editor') return next()
    return next(async () => spoken(ask(session, by, told!, about)))
  }, true)

  function ask(session: Session, by: Actor, said: MoveSaid, about: string): string | Refusal {
    const move = meant(ctx, by, said, about)
    if (move instanceof Refusal) return move
    const checked = checkMove(ctx, by, move.no, move.due)
    if (checked instanceof Refusal) return checked
    questions.ask(session, move)
    return moveQuestion(checked)
  }
}

function carryOut(ctx: Context, by: Actor, { no, due }: Move) {
  return answer(reschedule(ctx, by, no, due), rescheduledText)
}

/**
 * Which one is meant: the one said, else the only one that some still owe.
 * @param about its topic or a unit that owes it, when it is called by that
 */
function meant(ctx: Context, by: Actor, said: MoveSaid, about = ''): Move | Refusal {
  const all = listCommissions(ctx, by)
  if (all instanceof Refusal) return all
  const unit = ctx.roster.match(about)?.name
  const owed = all.filter(({ commission, tasks }) => {
    const owing = tasks.filter(({ done }) => !done)
    const isNamed = !about || commission.entry.payload.topic.includes(about)
    return owing.length > 0 && (isNamed || owing.some((task) => task.unit === unit))
  })
  if (!all.length) return new Refusal('commission.list.none', [say('commission.example')])
  const [first, ...others] = (owed.length ? owed : all).map(numberOf)
  if (!said.no && (others.length || !owed.length))
    return new Refusal('commission.move-which', [first])
  const no = said.no ?? first
  const commission = ctx.ledger.commission(no)
  if (!commission) return new Refusal('commission.one.unknown', [no])
  if (!said.due) return new Refusal('commission.move-when', [no])
  const was = new Date(commission.due)
  return { no, due: said.due({ day: dayOf(was), time: partsOf(was).time }) }
}

function numberOf({ commission }: CommissionProgress): number {
  return commission.entry.payload.no
}
