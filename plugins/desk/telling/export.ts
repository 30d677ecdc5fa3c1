import type { Context } from 'koishi'
import { exportedText, exportWorkbook } from '../../bulletin'
import { editorsCommand, readPeriod } from '../../chat'
import { Refusal } from '../../deed'

export const name = 'desk-export'
export const inject = ['policy', 'roster', 'ledger', 'score', 'courier']

/** `/导出 [期间]`: the workbook of a period as it stands. */
export function apply(ctx: Context) {
  editorsCommand(ctx, '导出', ['导出积分', '导出表格'], async ({ session, by, words }) => {
    const period = readPeriod(ctx, words)
    if (!period) return new Refusal('bulletin.export.unclear', [words])
    const outcome = await exportWorkbook(ctx, by, { period })
    if (outcome instanceof Refusal) return outcome
    await ctx.courier.sendFile(session, outcome.file.name, outcome.file.bytes)
    return exportedText(outcome)
  })
}
