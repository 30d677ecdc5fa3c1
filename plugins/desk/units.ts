import type { Context } from 'koishi'
import { answer, editorsCommand } from '../chat'
import { listUnits, readUnit, unitsText, unitText } from '../membership'

/** `/单位`: all units; `/单位 教务处`: the people of one. */
export function unitCommand(ctx: Context) {
  editorsCommand(ctx, '单位', ['名册'], ({ by, words }) =>
    words ? answer(readUnit(ctx, by, words), unitText) : answer(listUnits(ctx, by), unitsText),
  )
}
