import type { Context } from 'koishi'
import { editorsCommand } from '../../chat'
import { Refusal } from '../../deed'
import { listUnits, readUnit, unitsText, unitText } from '../../membership'

export const name = 'desk-units'
export const inject = ['roster', 'bindings']

/** `/单位`: all units; `/单位 教务处`: the people of one. */
export function apply(ctx: Context) {
  editorsCommand(ctx, '单位', ['名册'], ({ by, words }) => {
    if (!words) {
      const units = listUnits(ctx, by)
      return units instanceof Refusal ? units : unitsText(units)
    }
    const found = readUnit(ctx, by, words)
    return found instanceof Refusal ? found : unitText(found)
  })
}
