import { onTestFinished, vi } from 'vitest'
import { today } from '../calendar'
import { type Desk, originOf, Refusal, refusalText } from '../deed'
import { actor } from '../deed/fixture'
import { type EntryOf, nextReceipt } from '../ledger'

/** Makes it ten in the morning of a day, until the test is over. */
export function itIs(day: string) {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T10:00+08:00`) })
  onTestFinished(() => void vi.useRealTimers())
}

/**
 * Somebody of the sample roster hands in two items, which are accepted, perhaps in place of an earlier
 * receipt; gives the receipt.
 */
export async function handIn(
  desk: Desk,
  name = '赵六',
  column = 'weekly',
  ref?: string,
): Promise<string> {
  const by = actor(desk, name)
  const { entry } = await desk.ledger.append((state) => ({
    ...originOf(desk, by, by.person!.unit!.name),
    type: 'submitted',
    ref,
    payload: {
      receipt: nextReceipt(state, today().slice(0, 4)),
      column,
      title: '第十二周工作动态信息',
      file: { sha256: '0'.repeat(64), name: '稿.docx', size: 1 },
      items: ['一', '二'],
      day: today(),
      warnings: [],
    },
  }))
  return (entry as EntryOf<'submitted'>).payload.receipt
}

/** What whoever asked for a deed is told. */
export function told<T>(outcome: T | Refusal, text: (outcome: T) => string): string {
  return outcome instanceof Refusal ? refusalText(outcome) : text(outcome)
}
