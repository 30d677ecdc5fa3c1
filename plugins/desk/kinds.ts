import type { Context, Session } from 'koishi'
import { type Entry, receiptsOf } from '../ledger'
import { sharesText } from './shares'
import { signed } from './change'
import { briefTitle } from './title'

/** Gives a text by its key. */
export type Say = (key: string, params?: object) => string

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
      return { parts: sharesText(say, entry.payload) }
    case 'confirmed':
      return {
        unit: entry.unit,
        answer: say(entry.payload.isAccepted ? 'desk.agreed' : 'desk.disagreed'),
      }
    case 'adjusted':
      return { amount: entry.payload.amount === undefined ? '' : signed(entry.payload.amount) }
    case 'answered':
      return { verdict: say(entry.payload.isUpheld ? 'desk.upheld' : 'desk.dismissed') }
    default:
      return {}
  }
}

/** `第1、3条`, or nothing for all. */
export function itemsText(say: Say, items: number[]): string {
  return items.length ? say('desk.items', [items.join('、')]) : ''
}

/** What an entry is about: `2021-0003《…》`, or a unit. */
export function subjectText(ctx: Context, entry: Entry): string {
  const [receipt] = receiptsOf(ctx.ledger.state, entry)
  const title = receipt && ctx.ledger.find(receipt)!.entry.payload.title
  return title ? `${receipt}《${briefTitle(title)}》` : entry.unit
}
