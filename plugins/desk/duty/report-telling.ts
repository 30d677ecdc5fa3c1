import { readFile } from 'node:fs/promises'
import { type Context, Universal } from 'koishi'
import { dutyReportNews } from '../../duty'
import type { Entry, EntryOf } from '../../ledger'
import { sameName } from '../../roster'

const DAY = 24 * 3600_000

/** Sends a duty report that was drawn up to the editors, and to the unit's officers to be handed in. */
export function tellOfDutyReports(ctx: Context) {
  ctx.on('ledger/appended', (entries) => void announce(ctx, entries))

  ctx.on('bot-status-updated', ({ status }) => {
    if (status !== Universal.Status.ONLINE) return
    const since = Date.now() - DAY
    void announce(
      ctx,
      ctx.ledger.entries.filter(({ at }) => Date.parse(at) >= since),
    )
  })
}

async function announce(ctx: Context, entries: readonly Entry[]): Promise<void> {
  try {
    for (const entry of entries) if (entry.type === 'duty-drafted') await send(ctx, entry)
  } catch (error) {
    ctx.logger('desk').warn('[desk] 值班信息未能发出：%s', error)
  }
}

async function send(ctx: Context, entry: EntryOf<'duty-drafted'>): Promise<void> {
  const { name, sha256 } = entry.payload.file
  const file = { name, bytes: await readFile(ctx.storage.files.path(sha256)) }
  const { editors } = ctx.roster
  const officers = ctx.roster
    .officersOf(entry.unit)
    .filter((officer) => !editors.some((editor) => sameName(editor.name, officer.name)))
  // An emergency does not wait for the morning.
  const message = { file, until: new Date(Date.now() + 3 * DAY), isUrgent: true }
  const key = `duty-report:${entry.id}`
  const [toEditors, toOfficers] = [
    dutyReportNews(entry, 'editors'),
    dutyReportNews(entry, 'officer'),
  ]
  await ctx.courier.pushEach(editors, { ...message, key, text: toEditors })
  await ctx.courier.pushEach(officers, { ...message, key, text: toOfficers })
}
