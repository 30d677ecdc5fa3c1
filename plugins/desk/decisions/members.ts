import type { Context } from 'koishi'
import { dueAt, today } from '../../calendar'
import { editorsCommand, Said } from '../../chat'
import { Refusal } from '../../deed'
import {
  appoint,
  appointedText,
  type AppointRequest,
  dismiss,
  dismissedText,
  substitute,
  substitutedText,
} from '../../membership'
import type { Roster } from '../../roster'

export const name = 'desk-members'
export const inject = ['policy', 'roster', 'rosterFile', 'bindings', 'ledger']

/** `/信息员 单位 姓名 [QQ]`, `/信息员 停用 姓名` and `/代理 单位 姓名 [QQ] 至 6月1日`. */
export function apply(ctx: Context) {
  editorsCommand(ctx, '信息员', [], async ({ by, words }) => {
    const said = new Said(words)
    if (said.take(/^停用\s*/)) {
      const request = { unit: said.unit(ctx.roster)?.name, name: said.word() }
      const outcome = unclear(said.rest) ?? (await dismiss(ctx, by, request))
      return outcome instanceof Refusal ? outcome : dismissedText(outcome)
    }
    const request = takePerson(said, ctx.roster)
    const outcome = unclear(said.rest) ?? (await appoint(ctx, by, request))
    return outcome instanceof Refusal ? outcome : appointedText(outcome)
  })

  editorsCommand(ctx, '代理', ['代理信息员'], async ({ by, words }) => {
    // 周晚风至6月1日
    const said = new Said(words.replace(/(?<=\S)[至到](?=\s*\d)/, ' $&'))
    const request = takePerson(said, ctx.roster)
    said.take(/^(?:截[至止]|直?到|至)\s*/)
    const due = dueAt(said.rest, today())
    const rest = due ? due.rest.replace(/^为?止$/, '') : said.rest
    const outcome = unclear(rest) ?? (await substitute(ctx, by, { ...request, until: due?.day }))
    return outcome instanceof Refusal ? outcome : substitutedText(outcome)
  })
}

function takePerson(said: Said, roster: Roster): AppointRequest {
  const unit = said.unit(roster)?.name ?? said.word()
  const name = said.word()
  const qq = said.take(/^(?:qq\s*号?\s*:?\s*)?(\d{5,12})(?=$|[\s、,;])/i)?.[1]
  return { unit, name, qq }
}

function unclear(rest: string): Refusal | undefined {
  return rest ? new Refusal('membership.unclear', [rest]) : undefined
}
