import type { Context } from 'koishi'
import { confirmedText, type ConfirmationRequest, confirmShares } from '../adoption'
import { requestBinding, requestedText } from '../binding'
import { answer, command, officersCommand, Said, takePerson } from '../chat'
import { hearReceived } from './received'
import { hearShareAnswers } from './share-answers'
import { object, objectedText, openObjections, openObjectionsList } from '../correction'
import { Refusal, yearOf } from '../deed'
import { parseReceipt } from '../ledger'

const answers = [
  { form: /^(?:不同意|反对|有异议|不认可)/, isAccepted: false },
  { form: /^(?:同意|确认|没意见|无异议)?$/, isAccepted: true },
]

/**
 * What a unit says to the editors: `/确认分配 [编号] [不同意 理由]`, `/申诉 编号|记12 理由` (to editors
 * alone: what is not answered yet), `/收到` and `/绑定 单位 姓名`.
 */
export function replyCommands(ctx: Context) {
  officersCommand(ctx, '确认分配', ['同意分配', '确认合稿'], ({ by, words }) =>
    answer(confirmShares(ctx, by, readConfirmation(ctx, words)), confirmedText),
  )

  hearShareAnswers(ctx)

  officersCommand(ctx, '申诉', ['提出申诉'], ({ by, words }) => {
    if (!words && by.person?.role === 'editor') {
      return answer(openObjections(ctx, by), (open) => openObjectionsList(ctx, open))
    }
    const [said] = words.split(/[\s，,]/, 1)
    const reason = words.slice(said.length).replace(/^[\s，,]+/, '')
    return answer(object(ctx, by, { said, about: readEntry(ctx, said), reason }), objectedText)
  })

  hearReceived(ctx)

  command(ctx, '绑定', [], ({ by, said }) => {
    const { unit, name } = takePerson(said, ctx.roster)
    const request = { unit, name: [name, said.rest].filter(Boolean).join(' ') }
    return answer(requestBinding(ctx, by, request), requestedText)
  })
}

function readConfirmation(ctx: Context, words: string): ConfirmationRequest {
  const [first] = words.split(/[\s，,。]/, 1)
  const receipt = parseReceipt(first, yearOf(ctx))
  const said = words.slice(receipt ? first.length : 0).replace(/^[\s，,。]+/, '')
  const found = answers.find(({ form }) => form.test(said))
  if (!found) throw new Refusal('adoption.confirmation.unclear', [said])
  const reason = said.replace(found.form, '').replace(/^[\s，,：:]+/, '')
  return { receipt, isAccepted: found.isAccepted, reason: reason || undefined }
}

/** The number of an entry (`记12`), else a receipt. */
function readEntry(ctx: Context, word: string) {
  const [no] = new Said(word).entries() ?? []
  if (no) return { no }
  const receipt = parseReceipt(word, yearOf(ctx))
  return receipt ? { receipt } : undefined
}
