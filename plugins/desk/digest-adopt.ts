import { type Context, h, type Session, SessionError } from 'koishi'
import { adopt, type AdoptionOutcome } from '../adoption'
import { type Day, today } from '../calendar'
import { findNamed, type Outlet } from '../policy'
import type { DigestBook, Kept } from './digest-book'
import { grouped } from './grouped'
import { actorOf, Said } from '../chat'
import { changeLines, itemsText, numbersText, Refusal, refusalText } from '../deed'

/** Units whose items, and reasons why not, are listed in one answer. */
const SHOWN = 5

/** Numbers of a digest, and where they were adopted. */
interface Chosen {
  numbers: number[]
  outlets: string[]
  day?: Day
}

/** The number of the digest whose answer, or file, this message quotes. */
export function digestQuoted({ quote, selfId }: Session): number | undefined {
  const isOurs = !quote?.user?.id || quote.user.id === selfId
  const [, no] = (isOurs && /汇编(\d+)(?=[：.])/.exec(quote?.content ?? '')) || []
  return no ? Number(no) : undefined
}

/** Adopts what the numbers of a digest stand for; without one said, of the editor's last. */
export async function adoptFrom(
  ctx: Context,
  book: DigestBook,
  session: Session,
  text: string,
  quoted?: number,
): Promise<string> {
  const said = new Said(text)
  const no = quoted ?? Number(said.take(/^汇编(\d+)[：:]?/)?.[1] ?? 0)
  const digest = no ? book.get(no) : book.lastOf(`${session.platform}:${session.userId}`)
  if (!digest) throw new SessionError(no ? 'desk.digest.unknown' : 'desk.digest.first', [no])
  const { numbers, outlets, day = today() } = read(ctx, said, digest)
  if (day > today()) throw new SessionError('desk.future', [day])
  const wanted = [...new Set(numbers)].flatMap((number) => digest.events[number - 1])
  const manuscripts = grouped(wanted, ({ receipt }) => receipt).map((own) => ({
    receipt: own[0].receipt,
    items: own.map((each) => each.no).toSorted((a, b) => a - b),
  }))
  const outcome = await adopt(ctx, actorOf(ctx, session), { manuscripts, outlets, day })
  if (outcome instanceof Refusal) return h.escape(refusalText(outcome))
  return answer(session, digest, outcome)
}

/** Reads `1,3,5-8 头条 -d 昨天`; throws what to tell when it is not clear. */
function read(ctx: Context, said: Said, { events, column }: Kept): Chosen {
  const policy = ctx.policy.at()
  const read: Chosen = { numbers: [], outlets: [] }
  while (!said.isOver) {
    const span = said.take(/^第?(\d{1,4})(?:\s?[-—–~至到]\s?第?(\d{1,4}))?条?(?=$|[\s、,;])/)
    const outlet = span ? undefined : said.named(policy.outlets)
    const day = span || outlet ? undefined : said.day(today())
    if (span) read.numbers.push(...through(span, events.length))
    else if (outlet) read.outlets.push(outlet.name)
    else if (day) read.day = day
    else throw new SessionError('desk.digest.unclear-choice', [said.word()])
  }
  if (!read.numbers.length) throw new SessionError('desk.digest.numbers', [events.length])
  if (read.outlets.length) return read
  return { ...read, outlets: [usualOutlet(policy.outlets, policy.columns[column]?.name).name] }
}

function through([, first, last = first]: RegExpExecArray, count: number): number[] {
  const [from, to] = [Number(first), Number(last)]
  if (from < 1 || to > count || from > to) throw new SessionError('desk.digest.numbers', [count])
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** The outlet that is called as the column is. */
function usualOutlet(outlets: Outlet[], column = ''): Outlet {
  const found = findNamed(outlets, column)
  if (found) return found
  throw new SessionError('desk.digest.outlet', [outlets.map(({ name }) => name).join('、')])
}

function answer(
  session: Session,
  { title }: Kept,
  { adoptions, notAdopted, change }: AdoptionOutcome,
) {
  const say = (key: string, values?: object) => session.text(key, values)
  const not = notAdopted.slice(0, SHOWN).map((each) => h.escape(refusalText(each)))
  if (!change) return [say('desk.digest.not-adopted'), ...not].join('\n')
  const entries = adoptions.map(({ entry }) => entry)
  const outlets = [...new Set(entries.map(({ payload }) => payload.outlet))].join('、')
  const lines = entries.slice(0, SHOWN).map(({ seq, unit, ref, payload }) =>
    say('desk.digest.line', {
      no: seq,
      unit,
      receipt: ref,
      items: itemsText(payload.items),
    }),
  )
  const more = entries.length - lines.length
  return [
    say('desk.digest.adopted', { title, outlets, count: entries.length }),
    ...lines,
    ...(more > 0 ? [say('desk.more', [more])] : []),
    ...changeLines(change).map((line) => h.escape(line)),
    ...not,
    say('desk.digest.undo', [numbersText(entries)]),
  ].join('\n')
}
