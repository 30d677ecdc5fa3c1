import type { Context } from 'koishi'
import { confirmedText, type ConfirmationRequest, confirmShares } from '../adoption'
import { requestBinding, requestedText } from '../binding'
import { narrow, parseNumeral, today } from '../calendar'
import { actorOf, answer, command, officersCommand, Said, spoken } from '../chat'
import { acknowledge, acknowledgedText, unreadBy } from '../commission'
import { object, objectedText, openObjections, openObjectionsText } from '../correction'
import { Refusal } from '../deed'
import { parseReceipt } from '../ledger'

const answers = [
  { form: /^(?:不同意|反对|有异议|不认可)/, isAccepted: false },
  { form: /^(?:同意|确认|没意见|无异议)?$/, isAccepted: true },
]

/**
 * What a unit says to the editors: `/确认分配 [编号] [不同意 理由]`, `/申诉 编号|记12 理由` (to editors
 * alone: what is not answered yet), `/收到 [约稿编号]` (in private a bare 收到 will do) and
 * `/绑定 单位 姓名`.
 */
export function replyCommands(ctx: Context) {
  officersCommand(ctx, '确认分配', ['同意分配', '确认合稿'], ({ by, words }) =>
    answer(confirmShares(ctx, by, readConfirmation(words)), confirmedText),
  )

  officersCommand(ctx, '申诉', ['提出申诉'], ({ by, words }) => {
    if (!words && by.person?.role === 'editor') {
      return answer(openObjections(ctx, by), (open) => openObjectionsText(ctx, open))
    }
    const [said] = words.split(/[\s，,]/, 1)
    const reason = words.slice(said.length).replace(/^[\s，,]+/, '')
    return answer(object(ctx, by, { said, about: readEntry(said), reason }), objectedText)
  })

  officersCommand(ctx, '收到', [], ({ by, words }) =>
    answer(acknowledge(ctx, by, { said: words, no: commissionNo(words) }), acknowledgedText),
  )

  ctx.middleware(async (session, next) => {
    const isBare =
      session.isDirect && /^(?:收到|好的?|收到了|已收到)[。.!！]?$/.test(session.stripped.content)
    const by = actorOf(ctx, session)
    const unit = isBare ? by.person?.unit?.name : undefined
    if (!unit || !unreadBy(ctx, unit).length) return next()
    return spoken(await answer(acknowledge(ctx, by), acknowledgedText)) ?? ''
  })

  command(ctx, '绑定', [], ({ by, words }) => {
    const [unit = '', name = ''] = words.split(/\s+/)
    return answer(requestBinding(ctx, by, { unit, name }), requestedText)
  })
}

function readConfirmation(words: string): ConfirmationRequest {
  const [first] = words.split(/[\s，,。]/, 1)
  const receipt = parseReceipt(first, today().slice(0, 4))
  const said = words.slice(receipt ? first.length : 0).replace(/^[\s，,。]+/, '')
  const found = answers.find(({ form }) => form.test(said))
  if (!found) throw new Refusal('adoption.confirmation.unclear', [said])
  const reason = said.replace(found.form, '').replace(/^[\s，,：:]+/, '')
  return { receipt, isAccepted: found.isAccepted, reason: reason || undefined }
}

/** The number of an entry (`记12`), else a receipt. */
function readEntry(word: string) {
  const [no] = new Said(word).entries() ?? []
  if (no) return { no }
  const receipt = parseReceipt(word, today().slice(0, 4))
  return receipt ? { receipt } : undefined
}

function commissionNo(text: string): number | undefined {
  const [, numeral] =
    /^第?(?:约稿)?\s*([\d〇零一二三四五六七八九十百]+)号?$/.exec(narrow(text).trim()) ?? []
  return numeral ? parseNumeral(numeral) : undefined
}
