import { today } from '../calendar'
import { type Actor, type Desk, originOf } from '../deed'
import { type EntryOf, nextReceipt, type Payloads } from '../ledger'

/** Somebody's manuscript that waits for its sign-off; gives the receipt. */
export async function present(
  desk: Desk,
  by: Actor,
  signOff: Payloads['submitted']['signOff'] = [{ by: 'principal', name: '审签' }],
): Promise<string> {
  const { entry } = await desk.ledger.append((state) => ({
    ...originOf(desk, by, by.person!.unit!.name),
    type: 'submitted',
    payload: {
      receipt: nextReceipt(state, today().slice(0, 4)),
      column: 'general',
      title: '关于调课流程的建议',
      file: { sha256: '0'.repeat(64), name: '稿.docx', size: 1 },
      items: ['全文'],
      day: today(),
      warnings: [],
      signOff,
    },
  }))
  return (entry as EntryOf<'submitted'>).payload.receipt
}
