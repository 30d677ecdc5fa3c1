import type { Context } from 'koishi'
import { parseWeek } from '../calendar'
import { answer, editorsCommand } from '../chat'
import { nudge, nudgedText, owedText, whoOwes } from '../remind'

/** `/未报` and `/催报`: who still owes, and a word to them, at any time. */
export function outstandingCommands(ctx: Context) {
  editorsCommand(ctx, '未报', ['未报单位', '谁没报'], ({ by, words }) =>
    answer(whoOwes(ctx, by, readRequest(words)), (owed) => owedText(ctx, owed)),
  )

  editorsCommand(ctx, '催报', ['催一下', '催交'], ({ by, words }) =>
    answer(nudge(ctx, by, readRequest(words)), nudgedText),
  )
}

function readRequest(text: string) {
  const words = text.split(/\s+/).filter(Boolean)
  const column = words.find((word) => !parseWeek(word))
  return { week: words.map(parseWeek).find(Boolean), column }
}
