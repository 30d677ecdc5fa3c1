import { type CellValue, Workbook } from 'exceljs'
import { onTestFinished, vi } from 'vitest'
import type { Desk } from '../deed'
import { openDesk } from '../deed/fixture'
import type { PolicyBook } from '../policy'
// Refusals are said by the texts of the room.
import './say'

/** Day and night, as a school may divide the day. */
export const dayAndNight = [
  { name: '白天', aliases: [], from: '08:00', to: '18:00' },
  { name: '夜间', aliases: ['夜班'], from: '18:00', to: '08:00' },
]

function reach({ qq }: { qq?: string }) {
  return qq ? { platform: 'onebot', selfId: '1', channelId: `private:${qq}` } : undefined
}

/** A desk of alashan-2024 on 3 June 2024 at nine, or with other shifts; everybody can be reached. */
export async function openDutyDesk(shifts?: typeof dayAndNight): Promise<Desk> {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-06-03T09:00+08:00') })
  onTestFinished(() => void vi.useRealTimers())
  const app = await openDesk('alashan-2024')
  const at: PolicyBook['at'] = (day) => {
    const policy = app.policy.at(day)
    return shifts ? { ...policy, duty: { ...policy.duty!, shifts } } : policy
  }
  const { roster, rosterFile, bindings, storage, ledger, score, policy } = app
  const books = { roster, rosterFile, bindings, storage, ledger, score }
  return {
    ...books,
    policy: { at, calendar: policy.calendar },
    courier: { reach },
  } as unknown as Desk
}

/** The bytes of a workbook with these cells, some of them merged. */
export async function workbookOf(
  rows: CellValue[][],
  { merged = [], name = '值班' }: { merged?: string[]; name?: string } = {},
): Promise<Buffer> {
  const workbook = new Workbook()
  const sheet = workbook.addWorksheet(name)
  sheet.addRows(rows)
  for (const range of merged) sheet.mergeCells(range)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
