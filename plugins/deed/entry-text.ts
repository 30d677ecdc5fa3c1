import { type Day, formatDate, formatMoment } from '../calendar'
import { type Entry, type EntryOf, mergedWith, type Payloads } from '../ledger'
import { formatPoints } from '../score'
import { say } from './say'
import { signed } from './texts'

type Told = Pick<Entry, 'type' | 'payload' | 'unit' | 'ref'> & Partial<Pick<Entry, 'at'>>

/**
 * What an entry says in a few words: `头条采用 第1、3条`; of another day than it was entered on
 * `头条采用（5月31日）`.
 */
export function entryText(entry: Told, dated = dayText(entry)): string {
  const texts = { ...entry.payload, ...textsOf(entry as Entry), dated }
  return say(`deed.kind.${entry.type}`, texts)
}

/** The day it is of, where that is not the one it was entered on. */
function dayText({ payload, at }: Told): string {
  const day = 'day' in payload ? payload.day : undefined
  return day && at && day !== at.slice(0, 10) ? ofDay(day) : ''
}

/** `（5月31日）` */
export function ofDay(day: Day): string {
  return say('deed.of-day', [formatDate(day)])
}

function textsOf(entry: Entry): Record<string, string> {
  switch (entry.type) {
    case 'submitted':
      return { items: String(entry.payload.items.length), late: lateText(entry.payload) }
    case 'adopted': {
      const { items, traits = [] } = entry.payload
      return { items: itemsText(items), traits: traits.join('、'), merged: mergedText(entry) }
    }
    case 'counted':
      return { items: itemsText(entry.payload.items) }
    case 'marked':
      return { traits: entry.payload.traits.join('、') }
    case 'shared':
      return { parts: sharesText(entry.payload) }
    case 'confirmed': {
      const { isAccepted, reason } = entry.payload
      const answer = say(isAccepted ? 'deed.agreed' : 'deed.disagreed')
      return { unit: entry.unit, answer, reason: reason ? `：${reason}` : '' }
    }
    case 'adjusted': {
      const { ground, amount } = entry.payload
      const size = ground ? amount && formatPoints(amount) : say('deed.points', [signed(amount!)])
      return { why: whyText(entry.payload), size: size ? `（${size.trim()}）` : '' }
    }
    case 'signed': {
      const { opinion, paper } = entry.payload
      const words = [opinion, paper && say('deed.on-paper', [paper])].filter(Boolean).join('，')
      return { said: words ? `，${words}` : '' }
    }
    case 'incident-noted': {
      const { remark: _, ...facts } = entry.payload
      return { facts: Object.values(facts).filter(Boolean).join('、') }
    }
    case 'incident-reported': {
      const { to, text, at } = entry.payload
      return { told: `${text ?? to ?? say('deed.all')}（${at.slice(11, 16)}）` }
    }
    case 'incident-lapsed':
      return { due: entry.payload.due.slice(5, 16).replace('T', ' ') }
    case 'incident-closed':
      return { reason: entry.payload.reason ?? say('deed.incident-final') }
    case 'assigned': {
      const { units, due } = entry.payload
      const at = due && say('deed.by', [momentText(due)])
      return { units: units.join('、'), due: at ?? '' }
    }
    case 'rescheduled': {
      const [was, due] = [entry.payload.was, entry.payload.due].map(momentText)
      return { was, due }
    }
    case 'acknowledged':
    case 'reported':
      return { unit: entry.unit }
    case 'reopened':
      return { units: entry.payload.units.join('、') }
    case 'concluded': {
      const { note } = entry.payload
      return { note: note ? say('deed.note', [note]) : '' }
    }
    case 'published':
    case 'postponed':
      return { period: entry.payload.period.label }
    case 'rostered':
      return { days: daysText(entry.payload.slots.map(({ day }) => day)) }
    case 'swap-asked':
      return { day: formatDate(entry.payload.day), person: entry.payload.to.name }
    case 'swap-answered': {
      const { isAgreed, reason } = entry.payload
      const answer = say(isAgreed ? 'deed.agreed' : 'deed.disagreed')
      return { answer, reason: reason ? `：${reason}` : '' }
    }
    case 'lost': {
      const { receipt } = entry.payload
      return { receipt: receipt ? `（${receipt}）` : '' }
    }
    case 'answered':
      return { verdict: say(entry.payload.isUpheld ? 'deed.upheld' : 'deed.dismissed') }
    default:
      return {}
  }
}

function momentText(at: string): string {
  return formatMoment(new Date(at), 'M月D日HH:mm')
}

/** `6月1日至6月30日30天`, or the one day. */
function daysText(days: string[]): string {
  const sorted = [...new Set(days)].toSorted()
  const [from, to] = [sorted[0], sorted.at(-1)!].map(formatDate)
  return sorted.length > 1 ? say('deed.days', [from, to, sorted.length]) : from
}

/** `（与2021-0007、2021-0012合为一篇）`, or nothing. */
function mergedText(entry: EntryOf<'adopted'>): string {
  if (!entry.payload.piece) return ''
  const others = mergedWith(entry).map(({ receipt }) => receipt)
  return others.length ? say('deed.merged', [others.join('、')]) : say('deed.merged-own')
}

/** `（迟交）`, or nothing for what came in time. */
function lateText({ late }: Payloads['submitted']): string {
  return late === undefined ? '' : say('deed.late')
}

/** Why points were given or taken: the ground, and the reason. */
export function whyText({ ground, reason }: Payloads['adjusted']): string {
  return [ground, reason].filter(Boolean).join('，')
}

/** ` 第1、3条`, or nothing for all. */
export function itemsText(items: number[]): string {
  return items.length ? say('deed.items', [items.join('、')]) : ''
}

/** `机电工程学院5分、教务处3分` */
export function sharesText({ by, parts }: Payloads['shared']): string {
  if (by === 'lead') return leadText(parts)
  const texts = parts.map(({ unit, part }) =>
    say(`deed.part-${by}`, { unit, part: formatPoints(part) }),
  )
  return by === 'equal' ? say('deed.equally', [texts.join('、')]) : texts.join('、')
}

/** `机电工程学院主报得50%，其余50%教务处、团委平分` */
function leadText([{ unit, part }, ...others]: Payloads['shared']['parts']): string {
  const rest = others.reduce((sum, each) => sum + each.part, 0)
  const lead = (part * 100_00) / (part + rest)
  const key = others.length > 1 ? 'lead' : 'lead-other'
  return say(`deed.${key}`, {
    unit,
    part: formatPoints(lead),
    rest: formatPoints(100_00 - lead),
    others: others.map((each) => each.unit).join('、'),
  })
}
