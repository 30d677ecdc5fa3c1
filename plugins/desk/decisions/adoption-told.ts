import { type Context, h, type Session } from 'koishi'
import { waiting, waitingList } from '../../adoption'
import {
  actorOf,
  commandIn,
  Pending,
  Questions,
  readFilter,
  saidToUs,
  speakerOf,
  spoken,
} from '../../chat'
import { Listing, Refusal, refusalText, shorten, yearOf } from '../../deed'
import { say } from '../../text'
import { readList } from './adoption-list'
import { type Meant, meantBy } from './adoption-meant'
import { type AdoptionTold, readTold, withChange, withItems } from './adoption-said'
import type { AdoptSaid } from './unslashed'

/** Manuscripts that are shown before the question. */
const SHOWN = 8

/** 这周的都采用, 理工的全部采用 */
const allOf =
  /^(?:请|麻烦|帮我?|把)*([^\s，,。]{1,8}?)的?(?:信息|稿件)?(?:全部?|都|全都)+给?(?:采用|采纳|录用)[了吧。！!]*$/

/** Asks whether what was told of is to be entered; lists what may be meant where it is not clear. */
export type AskTold = (
  session: Session,
  told: AdoptionTold[],
) => Promise<string | Refusal | Listing>

/**
 * An editor tells in plain words of adoptions, in private or by @: 教务处那个第2条被头条采用了, or a list
 * copied from elsewhere. What would be entered is shown first, and entered upon yes; an outlet that was
 * not said is asked for.
 */
export function hearTold(ctx: Context, adopt: AdoptSaid): AskTold {
  const last = new Pending<AdoptionTold[]>()
  const questions = new Questions<string[]>().settle(ctx, enter, (session) => {
    last.take(session)
    return say('adoption.which.left')
  })

  async function ask(session: Session, told: AdoptionTold[]) {
    const found = meantBy(ctx, actorOf(ctx, session), told)
    if (found instanceof Listing || found instanceof Refusal) return found
    const { meant, left } = found
    const commands = commandsOf(ctx, meant)
    if (!meant.some(({ outlets }) => outlets.length)) return askOutlet(session, commands[0], found)
    questions.ask(session, commands)
    last.set(session, told)
    if (meant.length === 1 && !left.length) return say('adoption.unslashed', commands)
    const lines = shorten(
      meant.map((each) => lineOf(ctx, each)),
      SHOWN,
    )
    return [say('adoption.told.ask'), ...lines, ...left, say('adoption.told.yes')].join('\n')
  }

  async function askOutlet(
    session: Session,
    command: string,
    { meant, left }: { meant: Meant[]; left: string[] },
  ) {
    const asked = await adopt(session, command)
    if (!(asked instanceof Refusal)) return asked
    const whose = meant.map(({ receipt, unit, items }) => `${receipt} ${unit}${items}`)
    return [shorten(whose, SHOWN).join('、'), ...left, refusalText(asked)].join('\n')
  }

  async function enter(session: Session, commands: string[]) {
    last.take(session)
    const done = []
    for (const words of commands) {
      const outcome = await adopt(session, words)
      done.push(outcome instanceof Refusal ? refusalText(outcome) : outcome)
    }
    return done.join('\n')
  }

  ctx.middleware((session, next) => {
    const said = saidToUs(session)
    if (!said || speakerOf(ctx, session)?.role !== 'editor') return next()
    const known = { ...ctx.policy.at(), roster: ctx.roster }
    const list = /^[/／]/.test(said) ? undefined : readList(said, known)
    if (!list && commandIn(ctx, session)) return next()
    const before = last.get(session)
    const told =
      list ?? withChange(before, said, known) ?? readTold(said, known) ?? withItems(before, said)
    const [, whose] = allOf.exec(said) ?? []
    if (!told && !whose) return next()
    const answer = async () => {
      const asked = told ? await ask(session, told) : waitingOf(session, whose)
      return asked instanceof Listing ? h.text(ctx.pages.show(session, asked)) : spoken(asked)
    }
    // The first word of a list may be a command's name.
    return list ? answer() : next(answer)
  }, true)

  /** Of no unit by that name: what waits there, else that it is none. */
  function waitingOf(session: Session, whose: string): Refusal | Listing {
    const by = actorOf(ctx, session)
    const filter = readFilter(ctx, by, whose, { example: say('adoption.example.waiting') })
    const found = filter instanceof Refusal ? filter : waiting(ctx, by, filter)
    return found instanceof Refusal ? found : waitingList(found)
  }

  return ask
}

/** `5第2条、6 头条`, as it is written behind the command: one for each outlet. */
function commandsOf(ctx: Context, meant: Meant[]): string[] {
  const everyOutlet = new Set(meant.map(({ outlets }) => outlets.join(' ')))
  return [...everyOutlet].map((outlets) => {
    const own = meant.filter((each) => each.outlets.join(' ') === outlets)
    const isAll = own.some((each) => !each.items && each.isAll)
    const all = isAll && own.every((each) => each.items || each.isAll)
    const numbers = own.map((each) => {
      const items = isAll && !all && each.isAll ? allItems(ctx, each) : each.items
      return shortReceipt(ctx, each) + items
    })
    return [numbers.join('、'), outlets, all ? '全部' : ''].filter(Boolean).join(' ')
  })
}

function allItems({ ledger }: Context, { receipt, items }: Meant): string {
  const { length } = ledger.find(receipt)!.entry.payload.items
  return items || (length > 1 ? `第1-${length}条` : '')
}

function lineOf(ctx: Context, { receipt, unit, items, isAll, outlets }: Meant): string {
  const which = items || (isAll ? say('adoption.told.all') : '')
  const no = say('adoption.told.no', [shortReceipt(ctx, { receipt })])
  return [no, unit, which, ...outlets].filter(Boolean).join(' ')
}

function shortReceipt(ctx: Context, { receipt }: Pick<Meant, 'receipt'>): string {
  const no = Number(receipt.slice(5))
  return receipt.startsWith(`${yearOf(ctx)(no)}-`) ? String(no) : receipt
}
