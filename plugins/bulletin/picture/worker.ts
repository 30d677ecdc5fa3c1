import { answerTasks } from '../../workers'
import { boardPages } from './board'
import type { Element } from './element'
import { paint } from './paint'
import type { BoardPicture, UnitPicture } from './types'
import { unitPage } from './unit'

/** What the worker can be asked to draw. */
export type DrawingTask = { board: BoardPicture } | { unit: UnitPicture } | { page: Element }

answerTasks((task: DrawingTask) => paint(pagesOf(task)))

function pagesOf(task: DrawingTask): Element[] {
  if ('page' in task) return [task.page]
  return 'unit' in task ? [unitPage(task.unit)] : boardPages(task.board)
}
