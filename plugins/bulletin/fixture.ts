import { onTestFinished, vi } from 'vitest'
import { parsePeriod, type Period } from '../calendar'
import type { Push } from '../courier'
import { type Desk, originOf } from '../deed'
import { actor, openDesk } from '../deed/fixture'
import { type Draft, type EntryOf, nextReceipt } from '../ledger'
import { compose } from '../manuscript'

/** A desk whose courier only notes what is to be sent. */
export interface Office extends Desk {
  pushed: Push[]
}

const group = { platform: 'onebot', selfId: '514', channelId: '100', guildId: '100' }

/** The office on a day at nine; with a group unless there is none. */
export async function openOffice(day: string, groups = [group]): Promise<Office> {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T09:00+08:00`) })
  onTestFinished(() => void vi.useRealTimers())
  const { policy, roster, bindings, storage, ledger, score } = await openDesk()
  const pushed: Push[] = []
  const courier = {
    groups: () => groups,
    hearsFiles: () => true,
    reach: ({ qq }: { qq?: string }) => ({ ...group, guildId: undefined, channelId: `${qq}` }),
    push: async (push: Push) => void pushed.push(push),
    fate: (key: string) => (pushed.some((each) => each.key === key) ? 'queued' : undefined),
  }
  const rest = { manuscript: { compose }, courier, pushed }
  return { policy, roster, bindings, storage, ledger, score, ...rest } as unknown as Office
}

/** Points are made public month by month. */
export const monthly = { yearFrom: 1 }

/** The same office under a regulation that makes points public by the quarter. */
export function byQuarter(desk: Office): Office {
  const at = (day?: string) => {
    const policy = desk.policy.at(day)
    return { ...policy, bulletin: { ...policy.bulletin!, every: 'quarter' as const } }
  }
  return { ...desk, policy: { ...desk.policy, at } }
}

export function monthOf(day: string): Period {
  return parsePeriod(day.slice(0, 7), day)!
}

interface Handing {
  items?: string[]
  title?: string
  week?: string
  late?: number
}

/** Enters a weekly manuscript of a unit; gives its receipt. */
export async function handIn(
  desk: Desk,
  unit: string,
  day: string,
  { items = ['第1条'], title = '动态', week, late }: Handing = {},
): Promise<string> {
  const receipt = nextReceipt(desk.ledger.state as never, day.slice(0, 4))
  const file = { sha256: '0'.repeat(64), name: '稿.docx', size: 1 }
  const column = 'weekly'
  const payload = { receipt, column, title, file, items, day, warnings: [], week, late }
  await enter(desk, unit, { type: 'submitted', payload })
  return receipt
}

export function adopt(
  desk: Desk,
  receipt: string,
  day: string,
  outlet = '头条',
  items: number[] = [],
) {
  const { unit } = desk.ledger.find(receipt)!.entry
  return enter(desk, unit, { type: 'adopted', ref: receipt, payload: { outlet, items, day } })
}

/** Enters anything, as an editor by a message of their own. */
export async function enter<T extends Draft['type']>(
  desk: Desk,
  unit: string,
  draft: Pick<Extract<Draft, { type: T }>, 'type' | 'payload'> & { ref?: string },
): Promise<EntryOf<T>> {
  const origin = originOf(desk, actor(desk, '文心'), unit)
  const { entry } = await desk.ledger.append({ ...origin, ...draft } as Draft)
  return entry as EntryOf<T>
}

/** Files as quick as nothing, instead of those that workers make. */
export async function drawFakes() {
  const [picture, workbook, notice] = ['图.png', '表.xlsx', '文.docx'].map((name) => {
    return { name, bytes: Buffer.from(name) }
  })
  return { pictures: [picture], workbook, notice }
}
