import type { Context } from 'koishi'
import { answer, editorsCommand, readFilter } from '../chat'
import { type Actor, type Filter, Refusal } from '../deed'
import { nudge, nudgedText, type OutstandingRequest, owedList, whoOwes } from '../remind'
import { say } from '../text'

/** `/未报 [单位] [栏目] [周或月]` and `/催报 [栏目] [周或月]`: who still owes, and a word to them, at any time. */
export function outstandingCommands(ctx: Context) {
  editorsCommand(ctx, '未报', ['未报单位', '谁没报'], ({ by, words }) => {
    const asked = readRequest(ctx, by, words, ['unit', 'column', 'due'])
    return answer(asked instanceof Refusal ? asked : whoOwes(ctx, by, asked), (owed) =>
      owedList(ctx, owed),
    )
  })

  editorsCommand(ctx, '催报', ['催一下', '催交'], ({ by, words }) => {
    const asked = readRequest(ctx, by, words, ['column', 'due'])
    return answer(asked instanceof Refusal ? asked : nudge(ctx, by, asked), nudgedText)
  })
}

function readRequest(
  ctx: Context,
  by: Actor,
  words: string,
  kinds: ('unit' | 'column' | 'due')[],
): OutstandingRequest | Refusal {
  const example = say(`remind.example-${kinds.includes('unit') ? 'owed' : 'nudge'}`)
  const filter = readFilter(ctx, by, words, { kinds, example })
  return filter instanceof Refusal ? filter : requestOf(filter)
}

function requestOf({ columns = [], due, units }: Filter): OutstandingRequest | Refusal {
  const [column, ...others] = columns
  if (others.length) return new Refusal('remind.one-column', [column.name])
  return { column: column?.name, period: due, units }
}
