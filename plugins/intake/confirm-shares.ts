import type { Context } from 'koishi'
import { confirmedText, type ConfirmationRequest, confirmShares } from '../adoption'
import { today } from '../calendar'
import { officersCommand } from '../chat'
import { Refusal } from '../deed'
import { parseReceipt } from '../ledger'

export const name = 'intake-confirm-shares'
export const inject = ['policy', 'roster', 'ledger', 'score']

const answers = [
  { form: /^(?:不同意|反对|有异议|不认可)/, isAccepted: false },
  { form: /^(?:同意|确认|没意见|无异议)?$/, isAccepted: true },
]

/** `/确认分配 [编号] [不同意 理由]`: a unit answers how a joint manuscript was shared. */
export function apply(ctx: Context) {
  officersCommand(ctx, '确认分配', ['同意分配', '确认合稿'], async ({ by, words }) => {
    const outcome = await confirmShares(ctx, by, readAnswer(words))
    return outcome instanceof Refusal ? outcome : confirmedText(outcome)
  })
}

function readAnswer(words: string): ConfirmationRequest {
  const [first] = words.split(/[\s，,。]/, 1)
  const receipt = parseReceipt(first, today().slice(0, 4))
  const said = words.slice(receipt ? first.length : 0).replace(/^[\s，,。]+/, '')
  const answer = answers.find(({ form }) => form.test(said))
  if (!answer) throw new Refusal('adoption.confirmation.unclear', [said])
  const reason = said.replace(answer.form, '').replace(/^[\s，,：:]+/, '')
  return { receipt, isAccepted: answer.isAccepted, reason: reason || undefined }
}
