import type { Context } from 'koishi'
import { editorsCommand, Said } from '../../chat'
import { answer, answeredText, openObjections, openObjectionsText } from '../../correction'
import { Refusal } from '../../deed'

export const name = 'desk-answer'
export const inject = ['policy', 'roster', 'ledger', 'score']

const verdicts = [
  { form: /^(?:不成立|不支持|驳回|维持|维持原分)(?=$|[\s、,;:。])/, isUpheld: false },
  { form: /^(?:成立|支持|采纳|同意)(?=$|[\s、,;:。])/, isUpheld: true },
]

/** `/答复 申诉号 成立|不成立 说明`: the answer to a unit's objection; alone, those still open. */
export function apply(ctx: Context) {
  editorsCommand(ctx, '答复', ['答复申诉', '申诉列表'], async ({ by, words }) => {
    const said = new Said(words)
    if (said.isOver) {
      const open = openObjections(ctx, by)
      return open instanceof Refusal ? open : openObjectionsText(ctx, open)
    }
    said.take(/^申诉/)
    const objection = said.entries()?.[0] ?? said.number() ?? said.word()
    const verdict = verdicts.find(({ form }) => said.take(form))
    const request = { objection, isUpheld: verdict?.isUpheld, reason: said.rest }
    const outcome = await answer(ctx, by, request)
    return outcome instanceof Refusal ? outcome : answeredText(outcome)
  })
}
