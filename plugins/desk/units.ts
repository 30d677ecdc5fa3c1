import type { Context } from 'koishi'
import { answer, editorsCommand } from '../chat'
import { listUnits, readUnit, reviewRoster, reviewText, unitsList, unitText } from '../membership'
import { readerOf } from './decisions/members'

/**
 * `/单位`: all units; `/单位 教务处`: the people of one; `/核对名册`: where the roster and the group's
 * members differ.
 */
export function unitCommand(ctx: Context) {
  editorsCommand(ctx, '单位', ['名册'], ({ by, words, session }) =>
    words
      ? answer(readUnit(ctx, by, words), (people) => unitText(people, readerOf(ctx, session)))
      : answer(listUnits(ctx, by), unitsList),
  )

  editorsCommand(ctx, '核对名册', ['名册核对', '核对群成员'], ({ by, session: { isDirect } }) =>
    answer(reviewRoster(ctx, by), (review) => reviewText(ctx, review, isDirect)),
  )
}
