import { type Actor, append, type Desk, originOf, Refusal } from '../deed'
import type { EntryOf, Incident } from '../ledger'
import { chainOf } from './calls'
import { findOpen } from './find'
import { isLeading } from './instruct'
import { ownDrafts } from './report-drafts'
import { listOf } from './word-lists'

/** What somebody adds that orders nothing outside. */
export type Remark = NonNullable<EntryOf<'incident-noted'>['payload']['remark']>

const wish = new RegExp(`^(?:${listOf('orders').join('|')})|务必|必须|全力|抓紧|希望|建议`)
const intention = /^(?:我|我们)(?:来|去|马上|先|这就|准备|打算|现在就?去)/
const coming =
  /^(?:我们?)?(?:马上|立刻|立即|现在|这就|尽快|赶紧|先)(?:就|去|往)*(?:到|来|去|过来|过去|赶到|赶来|赶过[来去]|出发|回来|现场|学校|医院)[了吧]?[。.！!]*$|^(?:我们?)?(?:已经?|正|在)*(?:来|到|去|过来|过去|赶来|赶到)了[。.！!]*$/
const asking = /[?？]|[吗呢么没]$|没有$|^谁|多少|什么|怎么样/
const call =
  /电话|打[过通不没了]|[没不未]接|占线|关机|接通|通了|(?:已经?|都)(?:报|通知|告诉)|(?:报|通知|告诉)[了过给]/

/** 书记同意上报了, 可以终报了: of no call. */
const order = /(?:同意|批准|可以|准许?)(?:往?[上外]|终|续)?报/

const phone = /打[了过]?.{0,2}电话|电话.{0,4}(?:打|接|通)|打[不没]通|[没不未]接|占线|关机/
const helpers = /1[12][029]|报警|急救|救护|医院|校医|消防|家长|父母|物业|公司/

/** Whether words tell of a call among those who are to be told; of one for help, they tell what happens. */
export function isOfCall(said: string): boolean {
  return phone.test(said) && !helpers.test(said)
}

/** Whether words say what is to be done, not how things stand. */
export function isWish(said: string): boolean {
  return wish.test(said) && ![intention, coming, call].some((each) => each.test(said))
}

export function remarkOf(said: string): Remark {
  if (call.test(said) && !order.test(said)) return 'call'
  if (coming.test(said) || asking.test(said)) return 'state'
  return wish.test(said) || intention.test(said) ? 'wish' : 'state'
}

/**
 * Words of a leader, or of whoever reports, are passed on as what they are, and order no report outside.
 * @param isTold they show that the leader was called
 */
export async function remark(
  desk: Desk,
  by: Actor,
  { no, said, now, isTold = true }: { no?: number; said: string; now: Date; isTold?: boolean },
): Promise<Incident | Refusal> {
  const found = findOpen(desk, by, no)
  if (found instanceof Refusal) return found
  const { incident } = found
  const kind = remarkOf(said)
  const chain = chainOf(desk, incident, now)
  const told = chain && isTold ? ownDrafts(desk, by, incident, { standing: chain, at: now }) : []
  const appended = await append(
    desk,
    // Who hears of it by this has heard what happened first.
    ...told,
    {
      ...originOf(desk, by, incident.facts.unit, 'incident-noted', `${incident.no}`),
      ref: incident.entry.id,
      type: 'incident-noted',
      payload: { said, remark: kind === 'wish' && !isLeading(desk, by, found) ? 'state' : kind },
    },
  )
  if (appended instanceof Refusal) return appended
  return desk.ledger.state.incidents.get(`${incident.no}`)!
}
