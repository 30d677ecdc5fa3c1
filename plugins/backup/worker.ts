import { answerTasks } from '../workers'
import { make } from './make'
import type { Settings } from './settings'
import { prune } from './shelf'

/** What the worker can be asked to do. */
export type BackupTask =
  | { kind: 'make'; data: string; settings: Settings; target: string; at: string }
  | { kind: 'prune'; target: string; latest: string; keep: number }

answerTasks((task: BackupTask) =>
  task.kind === 'make'
    ? make(task.data, task.settings, task.target, task.at)
    : prune(task.target, task.latest, task.keep),
)
