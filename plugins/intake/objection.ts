import type { Context } from 'koishi'
import { today } from '../calendar'
import { officersCommand, entryNo } from '../chat'
import { object, objectedText, openObjections, openObjectionsText } from '../correction'
import { Refusal } from '../deed'
import { parseReceipt } from '../ledger'

export const name = 'intake-objection'
export const inject = ['policy', 'roster', 'ledger', 'score']

/** `/申诉 编号|记12 理由`: a unit objects to an entry. For editors alone: what is not answered yet. */
export function apply(ctx: Context) {
  officersCommand(ctx, '申诉', ['提出申诉'], async ({ by, words }) => {
    if (!words && by.person?.role === 'editor') {
      const open = openObjections(ctx, by)
      return open instanceof Refusal ? open : openObjectionsText(ctx, open)
    }
    const [said] = words.split(/[\s，,]/, 1)
    const reason = words.slice(said.length).replace(/^[\s，,]+/, '')
    const outcome = await object(ctx, by, { said, about: read(said), reason })
    return outcome instanceof Refusal ? outcome : objectedText(outcome)
  })
}

/** The number of an entry (`记12`), else a receipt. */
function read(word: string) {
  const no = entryNo(word)
  if (no) return { no }
  const receipt = parseReceipt(word, today().slice(0, 4))
  return receipt ? { receipt } : undefined
}
