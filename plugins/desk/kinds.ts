import type { Context, Session } from 'koishi'
import type { Say } from '../courier'
import { type Adjusted, type Entry, receiptsOf } from '../ledger'
import { formatPoints } from '../score'
import { sharesText } from '../deed'
import { signed } from './change'
import { briefTitle } from './title'

/** Gives texts in a session. */
export function sayTo(session: Session): Say {
  return (key, params) => session.text(key, params)
}

/** What an entry says in a few words: `头条采用 第1、3条`. */
export function entryText(say: Say, entry: Entry): string {
  return say(`desk.kind.${entry.type}`, { ...entry.payload, ...textsOf(say, entry) })
}

/** Parts of a payload that are no words yet. */
function textsOf(say: Say, entry: Entry): Record<string, string> {
  switch (entry.type) {
    case 'submitted':
      return { items: String(entry.payload.items.length) }
    case 'adopted':
      return {
        items: itemsText(say, entry.payload.items),
        traits: (entry.payload.traits ?? []).join('、'),
      }
    case 'marked':
      return { traits: entry.payload.traits.join('、') }
    case 'shared':
      return { parts: sharesText(entry.payload) }
    case 'confirmed': {
      const { isAccepted, reason } = entry.payload
      const answer = say(isAccepted ? 'desk.agreed' : 'desk.disagreed')
      return { unit: entry.unit, answer, reason: reason ? `：${reason}` : '' }
    }
    case 'adjusted': {
      const { ground, amount } = entry.payload
      const size = ground ? amount && formatPoints(amount) : say('desk.points', [signed(amount!)])
      return { why: whyText(entry.payload), size: size ? `（${size.trim()}）` : '' }
    }
    case 'published':
    case 'postponed':
      return { period: entry.payload.period.label }
    case 'answered':
      return { verdict: say(entry.payload.isUpheld ? 'desk.upheld' : 'desk.dismissed') }
    default:
      return {}
  }
}

/** Why points were given or taken: the ground, and the reason. */
export function whyText({ ground, reason }: Adjusted): string {
  return [ground, reason].filter(Boolean).join('，')
}

/** `第1、3条`, or nothing for all. */
export function itemsText(say: Say, items: number[]): string {
  return items.length ? say('desk.items', [items.join('、')]) : ''
}

/** The numbers of entries as `/撤销` takes them: `12-15、18`. */
export function numbersText(entries: Pick<Entry, 'seq'>[]): string {
  const runs: [first: number, last: number][] = []
  for (const { seq } of entries.toSorted((a, b) => a.seq - b.seq)) {
    const run = runs.at(-1)
    if (run?.[1] === seq - 1) run[1] = seq
    else runs.push([seq, seq])
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join('、')
}

/** What an entry is about: `2021-0003《…》`, or a unit. */
export function subjectText(ctx: Context, entry: Entry): string {
  const [receipt] = receiptsOf(ctx.ledger.state, entry)
  const title = receipt && ctx.ledger.find(receipt)!.entry.payload.title
  return title ? `${receipt}《${briefTitle(title)}》` : entry.unit
}
