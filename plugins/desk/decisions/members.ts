import type { Context } from 'koishi'
import { dueAt, today } from '../../calendar'
import { answer, editorsCommand, Said } from '../../chat'
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

/** `/信息员 单位 姓名 [QQ]`, `/信息员 停用 姓名` and `/代理 单位 姓名 [QQ] 至 6月1日`. */
export function memberCommands(ctx: Context) {
  editorsCommand(ctx, '信息员', [], ({ by, said }) => {
    if (said.take(/^停用\s*/)) {
      const request = { unit: said.unit(ctx.roster)?.name, name: said.word() }
      return unclear(said.rest) ?? answer(dismiss(ctx, by, request), dismissedText)
    }
    const request = takePerson(said, ctx.roster)
    return unclear(said.rest) ?? answer(appoint(ctx, by, request), appointedText)
  })

  editorsCommand(ctx, '代理', ['代理信息员'], ({ by, words }) => {
    // 周晚风至6月1日
    const said = new Said(words.replace(/(?<=\S)[至到](?=\s*\d)/, ' $&'))
    const request = takePerson(said, ctx.roster)
    said.take(/^(?:截[至止]|直?到|至)\s*/)
    const due = dueAt(said.rest, today())
    const rest = due ? due.rest.replace(/^为?止$/, '') : said.rest
    const until = due?.day
    return unclear(rest) ?? answer(substitute(ctx, by, { ...request, until }), substitutedText)
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
