import { answerTasks } from '../../workers'
import { boardPages } from './board'
import { paint } from './paint'
import type { BoardPicture, UnitPicture } from './types'
import { unitPage } from './unit'

/** What the worker can be asked to draw. */
export type DrawingTask = { board: BoardPicture } | { unit: UnitPicture }

answerTasks((task: DrawingTask) =>
  paint('unit' in task ? [unitPage(task.unit)] : boardPages(task.board)),
)
