import type { Context } from 'koishi'
import { today } from '../calendar'
import { answer, editorsCommand, Said, takeReceipt } from '../chat'
import {
  amend,
  amendedText,
  answeredText,
  answerObjection,
  type Better,
  historyText,
  openObjections,
  openObjectionsText,
  readHistory,
  undo,
  undoneText,
} from '../correction'
import { Refusal } from '../deed'
import type { Policy } from '../policy'
import { say } from '../text'
import { readAdoption } from './decisions/read-adoption'

/** `/撤销 记12 理由`, `/更正 记12 …`, `/台账 编号|记12`, `/答复 申诉号 成立|不成立 说明`. */
export function correctionCommands(ctx: Context) {
  editorsCommand(ctx, '撤销', [], ({ by, said }) => {
    const numbers = takeEntryNumbers(said, say('correction.example.undo'))
    return answer(undo(ctx, by, { numbers, reason: said.rest }), (done) => undoneText(ctx, done))
  })

  editorsCommand(ctx, '更正', ['改正', '修正'], ({ by, said }) => {
    if (said.isOver) throw new Refusal('correction.amend.expected')
    const [no] = takeEntryNumbers(said, say('correction.example.amend'))
    if (said.isOver) throw new Refusal('correction.amend.expected')
    const better = readBetter(ctx.ledger.entries[no - 1]?.type, said, ctx.policy.at())
    return answer(amend(ctx, by, { no, better }), (done) => amendedText(ctx, done))
  })

  editorsCommand(ctx, '台账', ['稿件台账', '查稿'], ({ session, by, said }) => {
    const [no] = said.entries() ?? []
    const asked = no
      ? { no }
      : { receipt: takeReceipt(ctx, session, said, say('correction.example.history')) }
    return answer(readHistory(ctx, by, asked), historyText)
  })

  editorsCommand(ctx, '答复', ['答复申诉', '申诉列表'], ({ by, said }) => {
    if (said.isOver) {
      return answer(openObjections(ctx, by), (open) => openObjectionsText(ctx, open))
    }
    said.take(/^申诉/)
    const objection = said.entries()?.[0] ?? said.number() ?? said.word()
    const isUpheld = verdicts.find(({ form }) => said.take(form))?.isUpheld
    const request = { objection, isUpheld, reason: said.rest }
    return answer(answerObjection(ctx, by, request), answeredText)
  })
}

const verdicts = [
  { form: /^(?:不成立|不支持|驳回|维持|维持原分)(?=$|[\s、,;:。])/, isUpheld: false },
  { form: /^(?:成立|支持|采纳|同意)(?=$|[\s、,;:。])/, isUpheld: true },
]

/** Takes numbers of entries. A bare number may be meant for a manuscript, so it is none. */
function takeEntryNumbers(said: Said, example: string): number[] {
  const numbers = said.entries()
  if (numbers?.length) return numbers
  const year = today().slice(0, 4)
  const receipt = said.receipt(year) ?? said.tightReceipt(year)
  const reason = receipt ? 'correction.entry-unmarked' : 'correction.entry-expected'
  throw new Refusal(reason, [example, receipt])
}

function readBetter(type: string | undefined, said: Said, policy: Policy): Better {
  if (type === 'adopted') return readBetterAdoption(said.rest, policy)
  if (type === 'endorsed') {
    const day = said.day(today())
    const level = said.named(policy.levels)?.name
    return { day, level, leader: said.rest || undefined }
  }
  const day = said.clearDay(today())
  return { day, amount: said.points(), reason: said.rest || undefined }
}

function readBetterAdoption(words: string, policy: Policy): Better {
  const { receipts, outlets, items, traits, day, unclear } = readAdoption(words, policy, today())
  const stray = unclear ?? receipts[0] ?? outlets[1]
  const names = policy.outlets.map(({ name }) => name).join('、')
  if (stray) throw new Refusal('adoption.unknown-outlet', [stray, names])
  return {
    outlet: outlets[0],
    items: items.length ? items : undefined,
    traits: traits.length ? traits : undefined,
    day,
  }
}
