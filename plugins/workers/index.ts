export { answerTasks, toBuffer } from './answer'
export { WorkerFailure, WorkerPool, type WorkerPoolOptions } from './pool'
