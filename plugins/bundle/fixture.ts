import type { Desk } from '../deed'
import { originOf } from '../deed'
import { actor } from '../deed/fixture'
import { type EntryOf, nextReceipt, type Payloads } from '../ledger'

interface Given extends Partial<Omit<Payloads['submitted'], 'file' | 'receipt'>> {
  fileName: string
  bytes?: Buffer
}

/** Somebody's accepted manuscript, weekly of week 12 on 2021-05-21 if not told otherwise. */
export async function take(
  desk: Desk,
  name: string,
  { fileName, bytes = Buffer.from(`${name}${fileName}`), ...more }: Given,
): Promise<string> {
  const by = actor(desk, name)
  const content = await desk.storage.files.put(bytes)
  const { entry } = await desk.ledger.append((state) => ({
    ...originOf(desk, by, by.person!.unit!.name),
    type: 'submitted',
    payload: {
      receipt: nextReceipt(state, '2021'),
      column: 'weekly',
      title: '工作动态',
      file: { ...content, name: fileName },
      items: ['一'],
      day: '2021-05-21',
      week: more.column && more.column !== 'weekly' ? undefined : '2020-2021-2/12',
      warnings: [],
      ...more,
    },
  }))
  return (entry as EntryOf<'submitted'>).payload.receipt
}
