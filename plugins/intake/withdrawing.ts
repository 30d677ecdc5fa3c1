import { type Context, h, type Session } from 'koishi'
import {
  actorOf,
  answer,
  officersCommand,
  plainText,
  Questions,
  saidReceipt,
  spoken,
  orRefusal,
} from '../chat'
import { type Actor, yearOf } from '../deed'
import { isHandedIn, parseReceipt } from '../ledger'
import { withdraw, withdrawnText } from '../submission'
import { say } from './say'

/** 撤回3, 帮我撤回刚才那份, 把上一份撤了 */
const plain =
  /^(?:请|麻烦|帮我?|帮忙|我?要|我?想)*(?:(?:撤回|撤稿)(?<after>.*)|把?(?<before>.{1,10}?)撤(?:回|掉|了|稿)(?:来|吧|了|一下)*)$/s
const latest =
  /^(?:我|的|刚|才|交|报|发|上|前|一|最近|最后|新|那|这|个|份|篇|条|稿|子|件|一下|吧|了|掉)*$/
/** 发错了，那份是保卫处的，撤回 */
const mistaken =
  /^(?!.*[？?吗呢])(?=.{1,40}$)(?:.{0,6}[，,\s])?.{0,6}(?:发|传|交|报|弄|搞)错.*(?:撤[回掉了]|收回)[吧了来]*$/

/**
 * `/撤回 编号` takes back what was handed in; without a number, or 刚才那份, the latest is asked about first.
 * In private without the slash too.
 */
export function withdrawCommand(ctx: Context) {
  /** The receipt somebody was asked about. */
  const questions = new Questions<string>()

  function hear(session: Session, by: Actor, words: string, quoted?: string) {
    const receipt = parseReceipt(words, yearOf(ctx)) ?? quoted
    if (receipt) return answer(withdraw(ctx, by, receipt), withdrawnText)
    const [other] = /^(?:约稿|批示|突发)\s*\d{1,4}/.exec(words.trim()) ?? []
    if (other) return say('intake.withdraw-other', [other.replace(/\s/g, '')])
    const last = latest.test(words) ? lastOf(ctx, by) : undefined
    if (!last) return say('intake.withdraw-expected')
    questions.ask(session, last.receipt)
    return say('intake.withdraw-sure', last)
  }

  officersCommand(ctx, '撤回', ['撤稿'], ({ session, by, words, said }) =>
    hear(session, by, words, words ? undefined : saidReceipt(ctx, session, said)),
  )

  ctx.middleware(async (session, next) => {
    const said = plainText(session.stripped.content).replace(/[。.！!~]+$/, '')
    const by = actorOf(ctx, session)
    if (questions.expects(session, said)) {
      const receipt = questions.take(session, said)
      if (!receipt) return h.text(say('intake.withdraw-kept'))
      return spoken(await answer(withdraw(ctx, by, receipt), withdrawnText)) ?? ''
    }
    const { after, before } = plain.exec(said)?.groups ?? {}
    const isMistake = mistaken.test(said)
    const words = isMistake ? '' : ((after ?? before)?.trim() ?? '')
    const isPlain = isMistake || (words && (latest.test(words) || parseReceipt(words, '0000')))
    if (!session.isDirect || session.stripped.prefix || !isPlain || !by.person) return next()
    return spoken(await orRefusal(() => hear(session, by, words))) ?? ''
  })
}

/** What somebody handed in last and may take back. */
function lastOf({ ledger }: Context, { account }: Actor) {
  const entry = ledger.last('submitted', account, ({ payload }) => {
    const submission = ledger.find(payload.receipt)
    return !!submission && isHandedIn(submission)
  })
  return entry && { receipt: entry.payload.receipt, title: entry.payload.title }
}
