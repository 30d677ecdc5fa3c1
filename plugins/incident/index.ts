import { type Context, Universal } from 'koishi'
import type { Entry } from '../ledger'
import { additionsOf } from './additions'
import { alarmWords, sound } from './alarm'
import { deliver } from './deliver'
import { enterManuscripts } from './manuscripts'
import { additionNotice, noticesFrom } from './notices/notices'
import { reopenedNotices } from './notices/reopened'
import { type AlarmKind, planIncident } from './plan'
import { settingOf } from './setting'
import { tellGivenUp } from './unreached'

export { isUntold } from './aim'
export { alikeText, findAlike, tellAlike } from './alike'
export { besideText } from './beside'
export { closeFalseAlarm, mayClose } from './close'
export { casualtiesNow, countsHurt } from './casualties-said'
export { correctedFacts, readCorrected } from './corrected'
export { tellUnanswered } from './cry'
export { readAnswer, readAside } from './answer-said'
export { type Fact, type FactsSaid, isCry, readFacts, saysHarm, tellsEvent } from './facts-said'
export { findIncident, type Found, isLately, openFor } from './find'
export { instruct, isAwaited, isHead, isLeading } from './instruct'
export { instructedText } from './instruct-text'
export { join, joinedText } from './join'
export { merge, mergedText } from './merge'
export { missingFacts, note, open } from './open'
export type { Opened, Reported } from './outcome'
export { overviewText } from './overview'
export { isConcerned, reporterOf } from './people'
export { bodiesOf, outsideSaid } from './outside-said'
export { isOfCall, isWish, remark } from './remark'
export { passedOnText } from './passed-on'
export { type Left, remainingText } from './remaining'
export { report } from './report'
export { reportFactsOf } from './report-facts'
export { settingOf } from './setting'
export { standingsOf } from './standing'
export { unansweredText } from './calls'
export { markOf } from './facts-text'
export {
  closedText,
  nextText,
  notedText,
  openedText,
  questionText,
  remarkedText,
  reportedText,
  toldText,
  writtenText,
} from './texts'
export { askTimeline, timelineText } from './timeline'
export { timelinePicture } from './timeline-picture'
export { topText } from './top'
export { listOf } from './word-lists'
export { write } from './write'

export const name = 'incident'
export const inject = ['policy', 'roster', 'ledger', 'courier', 'jobs']

/** How far back is looked for what was not told before the bot ended, in milliseconds. */
const LOOKBACK = 24 * 3600_000

/** 突发: the clocks of emergencies, and what those concerned are told as they go on. */
export function apply(ctx: Context) {
  ctx.jobs.add({
    name: 'incident',
    plan: (from, to) =>
      [...ctx.ledger.state.incidents.values()].flatMap((incident) => {
        const setting = incident.closed ? undefined : settingOf(ctx, incident)
        return setting ? planIncident(incident, setting, ctx.policy.calendar, from, to) : []
      }),
    run: (alarm) => sound(ctx, alarm),
  })

  ctx.jobs.add({
    name: 'incident-additions',
    plan: (from, to) =>
      [...ctx.ledger.state.incidents.values()]
        .filter(({ closed }) => !closed)
        .flatMap(additionsOf)
        .filter(({ at }) => from <= at && at <= to),
    run: async (additions) => {
      const notice = additionNotice(ctx, additions, new Date())
      if (notice) await deliver(ctx, notice.incident, { ...notice, until: additions.until })
    },
  })

  ctx.on('ledger/appended', (entries) => void announce(ctx, entries))

  ctx.on('bot-status-updated', ({ status }) => {
    if (status !== Universal.Status.ONLINE) return
    const since = Date.now() - LOOKBACK
    const recent = ctx.ledger.entries.filter(({ at }) => Date.parse(at) >= since)
    for (const together of byMessage(recent)) void announce(ctx, together)
  })

  ctx.on('courier/gave-up', async ({ key, to }, reason) => {
    if (reason === 'unreachable') await tellGivenUp(ctx, key, to)
  })

  // What lay in the outbox says how much time is left by now, or nothing when it was done meanwhile.
  ctx.on('courier/sending', ({ key, to: { channelId } }) => {
    const [, no, step, due, kind] = alarmKey.exec(key) ?? []
    if (!no) return undefined
    const about = { no: Number(no), step, due: momentOf(due), kind: kind as AlarmKind }
    const words = alarmWords(ctx, about, new Date()).find(({ to }) =>
      to.some((person) => ctx.courier.reach(person)?.channelId === channelId),
    )
    return { text: words?.text }
  })
}

/** `incident:1:口头首报:202405221450:remind-202405221440:…` */
const alarmKey = /^incident:(\d+):([^:]+):(\d{12}):(remind|escalate|lapse)-/

function momentOf(stamp: string): Date {
  const [, year, month, date, hour, minute] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(stamp)!
  return new Date(`${year}-${month}-${date}T${hour}:${minute}:00+08:00`)
}

async function announce(ctx: Context, entries: readonly Entry[]): Promise<void> {
  const until = new Date(Date.now() + LOOKBACK)
  try {
    await enterManuscripts(ctx, entries)
    const now = new Date()
    const reopened = reopenedNotices(ctx, entries, now)
    for (const { incident, ...notice } of [...reopened, ...noticesFrom(ctx, [...entries], now)]) {
      await deliver(ctx, incident, { ...notice, until })
    }
  } catch (error) {
    ctx.logger(name).warn('[incident] 未能告知：%s', error)
  }
}

/** What one message made was appended together. */
function byMessage(entries: readonly Entry[]): Entry[][] {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const { channelId, messageId } = entry.source
    const key = `${channelId}:${messageId}`
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  return [...groups.values()]
}
