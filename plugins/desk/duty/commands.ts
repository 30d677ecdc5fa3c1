import type { Context } from 'koishi'
import { today } from '../../calendar'
import { answer, type Asked, command } from '../../chat'
import { Refusal } from '../../deed'
import {
  askDuty,
  askRota,
  askSwap,
  daysSaid,
  dutyNowText,
  enteredText,
  enterRota,
  readLines,
  readSwap,
  rotaList,
  swappedText,
} from '../../duty'
import { RotaFiles } from './rota-files'
import { hearSwapAnswers } from './swap-answer'
import { hearRotaTold } from './told'

/**
 * `/值班`: who is on duty; `/值班 6月`: the rota; `/值班 6月3日 王五 …`: an editor's entry, several lines at once;
 * `/值班 导入`: a sheet of it; `/值班 换 6月3日 李敏`: a swap;
 * `/值班 对调 6月3日 李敏 6月5日`: of two days.
 */
export function dutyCommands(ctx: Context) {
  const files = new RotaFiles(ctx)
  files.listen()
  hearSwapAnswers(ctx)
  hearRotaTold(ctx)

  command(ctx, '值班', ['值班表', '值班安排'], (asked) => {
    const { session, by, words } = asked
    if (!words) {
      return answer(askDuty(ctx, by, new Date()), (now) => dutyNowText(now, session.isDirect))
    }
    if (/^(?:导入|上传)/.test(words)) return files.ask(session, by)
    const [swap] = /^(?:换班?|调班|调换|对调)\s*/.exec(words) ?? []
    if (swap) return hearSwap(ctx, asked, words.slice(swap.length), swap.startsWith('对调'))
    const period = daysSaid(words, today())
    if (!period) return enter(ctx, asked)
    return answer(askRota(ctx, by, period), (days) => rotaList(period, days, session.isDirect))
  })
}

function hearSwap(ctx: Context, { by }: Asked, words: string, isExchange: boolean) {
  const request = readSwap(ctx, words, new Date(), isExchange)
  return request instanceof Refusal ? request : answer(askSwap(ctx, by, request), swappedText)
}

function enter(ctx: Context, { session, by, words }: Asked) {
  const slots = readLines(ctx, words)
  return slots instanceof Refusal
    ? slots
    : answer(enterRota(ctx, by, slots), (entered) => enteredText(entered, session.isDirect))
}
