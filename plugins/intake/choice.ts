import type { Context, Session } from 'koishi'
import { now, today } from '../calendar'
import {
  actorOf,
  answer,
  officersCommand,
  plainText,
  quotedReceipt,
  spoken,
  orRefusal,
} from '../chat'
import { type Actor, PATIENCE, Refusal, yearOf } from '../deed'
import { isHandedIn, parseReceipt, type Submission } from '../ledger'
import { countBeside, countedText, handInText, isInQuestion, replaceEarlier } from '../submission'

type Choice = '替换' | '补充'

/** 替换, 补充吧, 是替换的, 替换之前的 */
const choiceWord =
  /^(?:(?:这份|这篇|这个|这)?(?:应该|那就|是|算|要|选|就|那|按))*(替换|补充)(?:稿件|稿)?(?:掉|吧|的|了|哈|啊|它|(?:之前|以前|上一|前一|原来)(?:的|份|篇|那份)*)*\s*([\d\-－—第号]*)[。.！!~]*$/

const earlier =
  '(?:之前|以前|前面|上面|上一|上次|原来|原先|旧|早上|刚才|第一)(?:的|那|交)*[个份篇次]?'
const newer = '(?:新|现在|最新|后来|后面|刚发|刚才|改好|改过|这)(?:的|发|交|这|那)*[个份篇次]?'

/** What else says it while it is asked: 就用新的, 前面那份不要了; 两份都算, 不是一回事. */
const plainWords: { choice: Choice; form: RegExp }[] = [
  {
    choice: '补充',
    form: /^(?:不用|不要|不|别)替换|都(?:算|要|留|收|有用)|一起算|不是(?:一|同一?)(?:回|件|份|个|篇)?(?:事|份|稿)?|^(?:这|那)?(?:是|份是)?(?:另外|另|新)(?:的)?一?[份篇个](?:的|新的)?[。！!]*$|^加上去?[吧的]?$/,
  },
  {
    choice: '替换',
    form: new RegExp(
      `(?:不要|别要|不用|作废|删掉|去掉|扔掉|换掉)${earlier}|${earlier}(?:就|都)?(?:不要|作废|不算|不用|删|别算|换掉)|(?:只?用|按|算|换成|以|留)${newer}|不是补充`,
    ),
  },
]

/** Which of the two words say; undefined for anything else, or a question. */
export function choiceSaid(words: string): { choice: Choice; receipt: string } | undefined {
  const [, choice, receipt = ''] = choiceWord.exec(words) ?? []
  if (choice) return { choice: choice as Choice, receipt }
  if (words.length > 25 || /[?？吗呢]|怎么|还是/.test(words)) return undefined
  const found = plainWords.find(({ form }) => form.test(words))
  return found && { choice: found.choice, receipt: '' }
}

/**
 * `/替换 [编号]` and `/补充 [编号]`: whether a manuscript replaces an earlier one of its unit or counts
 * beside it. Just after it was handed in, or in answer to what we said of it, the bare word will do.
 */
export function choiceCommands(ctx: Context) {
  for (const choice of ['替换', '补充'] as const) {
    officersCommand(ctx, choice, [], ({ session, by, words }) => {
      const receipt = parseReceipt(words, yearOf(ctx)) ?? quoted(ctx, session)
      return choose(ctx, by, choice, receipt ?? onlyOpen(ctx, session, choice))
    })
  }

  ctx.middleware(async (session, next) => {
    const said = choiceSaid(plainText(session.stripped.content))
    const by = actorOf(ctx, session)
    if (!said || !isExpected(ctx, session, by, said.choice)) return next()
    const told = await orRefusal(() => {
      const receipt = parseReceipt(said.receipt, yearOf(ctx)) ?? quoted(ctx, session)
      return choose(ctx, by, said.choice, receipt ?? onlyOpen(ctx, session, said.choice))
    })
    return spoken(told) ?? ''
  })
}

async function choose(
  ctx: Context,
  by: Actor,
  choice: Choice,
  receipt: string | Refusal,
): Promise<string | Refusal> {
  if (receipt instanceof Refusal) return receipt
  if (choice === '补充') return answer(countBeside(ctx, by, receipt), countedText)
  const submission = ctx.ledger.find(receipt)
  const isOpen = !submission || submission.entry.payload.beside
  const about = isOpen ? { receipt } : { receipt: lastAfter(ctx, submission), earlier: receipt }
  return answer(replaceEarlier(ctx, by, about), handInText)
}

/** What the same unit handed in to the same column and week last, after an earlier manuscript. */
function lastAfter({ ledger }: Context, { entry, receipt }: Submission): string {
  const own = ledger.submissions(entry.unit, entry.payload.day, today())
  const later = own.findLast((each) => {
    const { column, week } = each.entry.payload
    const isAlike = column === entry.payload.column && week === entry.payload.week
    return isHandedIn(each) && isAlike && each.entry.seq > entry.seq
  })
  return later?.receipt ?? receipt
}

/** Whether a bare word can be an answer: something is open, or what we said of it is quoted. */
function isExpected(ctx: Context, session: Session, { person }: Actor, choice: Choice): boolean {
  const submission = ctx.ledger.find(quoted(ctx, session) ?? '')
  const isOwn = !!submission && submission.entry.unit === person?.unit?.name
  return isOwn || openIn(ctx, session, choice).length > 0
}

/** The manuscript of the message that is quoted, or that our answer begins with. */
function quoted(ctx: Context, session: Session): string | undefined {
  const said = /(?<!\d)\d{4}-\d{4,}(?!\d)/.exec(session.quote?.content ?? '')
  return quotedReceipt(ctx, session) ?? said?.[0]
}

/** The one manuscript of this person here that the word can be about. */
function onlyOpen(ctx: Context, session: Session, choice: Choice): string | Refusal {
  const open = openIn(ctx, session, choice)
  if (!open.length) return new Refusal('submission.choice.none')
  const [receipt] = open
  if (open.length === 1) return receipt
  return new Refusal('submission.choice.which', [open.length, open.join('、')])
}

/** Receipts of what this person handed in here just now, and what became of it is not settled. */
function openIn({ ledger }: Context, session: Session, choice: Choice): string[] {
  const { platform, channelId, userId } = session
  const since = Date.parse(now()) - PATIENCE
  const lately = ledger.entries.slice(
    ledger.entries.findLastIndex(({ at }) => Date.parse(at) < since) + 1,
  )
  return lately.flatMap((entry) => {
    if (entry.type !== 'submitted' || entry.by.userId !== userId) return []
    const isHere = entry.source.platform === platform && entry.source.channelId === channelId
    const submission = ledger.find(entry.payload.receipt)!
    const isOpen = choice === '替换' ? entry.payload.beside : isInQuestion(submission)
    return isHere && isOpen && isHandedIn(submission) ? [submission.receipt] : []
  })
}
