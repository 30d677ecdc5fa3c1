export { answerTasks } from './answer'
export { toBuffer } from './buffer'
export { WorkerPool, type WorkerPoolOptions } from './pool'
export { WorkerFailure } from './thread'
