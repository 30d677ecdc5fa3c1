import type { Context, Session } from 'koishi'
import { adopt, adoptedText, merge, unknownOutlet, waiting, waitingList } from '../../adoption'
import { readWeek, today } from '../../calendar'
import { type Actor, type Filter, Refusal, yearOf } from '../../deed'
import {
  actorOf,
  answer,
  editorsCommand,
  plainText,
  quotedReceipt,
  readFilter,
  spoken,
} from '../../chat'
import { findNamed } from '../../policy'
import { say } from '../../text'
import { adoptFromDigest, digestQuoted } from '../telling/digest'
import { hearDays } from './adoption-days'
import { readList } from './adoption-list'
import { type AdoptionTold, partsOf } from './adoption-said'
import { adoptionWords } from './adoption-words'
import { hearTold } from './adoption-told'
import { AdoptionQuestions, type Request } from './adoption-questions'
import { readAdoption } from './read-adoption'
import { hearUnslashed } from './unslashed'

/**
 * `/采用 编号 [第1,3条] 渠道 [特征] [-d 日期]`: items appeared in outlets; with 合为一篇, as one
 * piece. Alone, or with a unit, a column, a time: what waits. What is not clear is asked, and answered without a command.
 */
export function adoptCommand(ctx: Context) {
  const questions = new AdoptionQuestions(ctx)
  const adoptSaid = async (session: Session, words: string) => {
    const by = actorOf(ctx, session)
    return attempt(ctx, questions, session, by, requestOf(ctx, session, words))
  }
  const askTold = hearTold(ctx, adoptSaid)

  editorsCommand(ctx, '采用', ['采纳', '录用', '采用稿件'], ({ session, by, words }) => {
    questions.close(session)
    // In answer to a digest, numbers are the digest's, not receipts.
    const digest = digestQuoted(session)
    if (digest) return adoptFromDigest(ctx, by, words, digest)
    const told = session.quote ? undefined : toldIn(ctx, by, words)
    if (told) return askTold(session, told)
    const asked = session.quote ? undefined : filterIn(ctx, by, words)
    if (asked)
      return answer(asked instanceof Refusal ? asked : waiting(ctx, by, asked), waitingList)
    return attempt(ctx, questions, session, by, requestOf(ctx, session, words))
  })

  hearDays(ctx, questions)

  ctx.middleware(async (session, next) => {
    const said = plainText(session.stripped.content).replace(/^[/／]/, '')
    const found = questions.answered(session, said)
    if (!found) return next()
    if (found !== 'left') {
      return spoken(await attempt(ctx, questions, session, actorOf(ctx, session), found))
    }
    questions.close(session)
    return spoken(say('adoption.which.left'))
  })

  hearUnslashed(ctx, adoptSaid)
}

async function attempt(
  ctx: Context,
  questions: AdoptionQuestions,
  session: Session,
  by: Actor,
  { unclear, ...request }: Request,
): Promise<string | Refusal> {
  const outcome = unclear
    ? unknownOutlet(ctx.policy.at(), unclear)
    : await (request.isMerged ? merge : adopt)(ctx, by, request)
  if (outcome instanceof Refusal) questions.ask(session, request, outcome)
  else if (outcome.change) questions.close(session)
  if (!(outcome instanceof Refusal) && outcome.open && !request.isMerged) {
    questions.undated.set(session, {
      numbers: outcome.adoptions.map(({ entry }) => entry.seq),
      open: outcome.open,
    })
  }
  return answer(outcome, adoptedText)
}

/** Which manuscripts are asked for, where nothing is said of an adoption. */
function filterIn(ctx: Context, by: Actor, words: string): Filter | Refusal | undefined {
  const { manuscripts, outlets, unclear } = readAdoption(
    words,
    { ...ctx.policy.at(), roster: ctx.roster, year: yearOf(ctx) },
    today(),
  )
  const parts = words.split(/[\s、，,]+/)
  const isOfWeek = parts.some(readWeek)
  // `3 周动态` is a manuscript and an outlet, not the third week.
  const isOfReceipt = parts.some((part) => /^\d+$/.test(part)) && !isOfWeek && !unclear
  if (isOfReceipt && manuscripts.length && outlets.length) return undefined
  const filter = readFilter(ctx, by, words, { example: say('adoption.example.waiting') })
  if (!(filter instanceof Refusal)) return filter
  return !isOfWeek && (manuscripts.length || outlets.length) ? undefined : filter
}

/** What is told in plain words: lines of a list, or units with their items, where no manuscript is named. */
function toldIn(ctx: Context, by: Actor, words: string): AdoptionTold[] | undefined {
  const known = { ...ctx.policy.at(), roster: ctx.roster, year: yearOf(ctx) }
  const list = readList(words, known)
  if (list || readAdoption(words, known, today()).manuscripts.length) return list
  const parts = partsOf(adoptionWords(words, known).words)
  return parts.some(({ items }) => items) ? parts : besideOutlets(ctx, by, words)
}

/** `团委 教育要闻`: an outlet and whose manuscript, where none is named. */
function besideOutlets(ctx: Context, by: Actor, words: string): AdoptionTold[] | undefined {
  const parts = words.split(/[\s、，,]+/)
  const found = parts.map((part) => findNamed(ctx.policy.at().outlets, part)?.name)
  const outlets = found.filter((name) => name !== undefined)
  const rest = parts.filter((_, index) => !found[index])
  if (!rest.length || !outlets.length) return undefined
  const filter = readFilter(ctx, by, rest.join(' '), { kinds: ['unit'], example: '' })
  if (filter instanceof Refusal || !filter.units?.length) return undefined
  return [{ units: filter.units, receipts: [], items: '', outlets, isAll: false }]
}

function requestOf(ctx: Context, session: Session, words: string): Request {
  const { roster } = ctx
  const { outlets, traits } = ctx.policy.at()
  const said = readAdoption(words, { outlets, traits, roster, year: yearOf(ctx) }, today())
  const { manuscripts, items, isMerged, parts } = said
  if (parts.length && !isMerged) throw new Refusal('adoption.merge.unsaid')
  const quoted = manuscripts.length ? undefined : quotedReceipt(ctx, session)
  const wanted = quoted ? [{ receipt: quoted, items }] : manuscripts
  if (!wanted.length) throw new Refusal('chat.receipt-expected', [say('adoption.example.adopt')])
  if (items.length && !quoted) throw new Refusal('adoption.items-of-one')
  return { ...said, manuscripts: wanted }
}
