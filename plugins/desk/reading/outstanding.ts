import type { Context } from 'koishi'
import { parseWeek } from '../../calendar'
import { editorsCommand } from '../../chat'
import { Refusal } from '../../deed'
import { nudge, nudgedText, type OutstandingRequest, owedText, whoOwes } from '../../remind'

export const name = 'desk-outstanding'
export const inject = ['policy', 'roster', 'ledger', 'courier']

/** `/未报` and `/催报`: who still owes, and a word to them, at any time. */
export function apply(ctx: Context) {
  editorsCommand(ctx, '未报', ['未报单位', '谁没报'], ({ by, words }) => {
    const owed = whoOwes(ctx, by, readRequest(words))
    return owed instanceof Refusal ? owed : owedText(ctx, owed)
  })

  editorsCommand(ctx, '催报', ['催一下', '催交'], async ({ by, words }) => {
    const owed = await nudge(ctx, by, readRequest(words))
    return owed instanceof Refusal ? owed : nudgedText(owed)
  })
}

function readRequest(text: string): OutstandingRequest {
  const words = text.split(/\s+/).filter(Boolean)
  return {
    week: words.map(parseWeek).find(Boolean),
    column: words.find((word) => !parseWeek(word)),
  }
}
