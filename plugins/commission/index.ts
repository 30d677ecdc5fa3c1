export {
  checkCommission,
  checkMove,
  commission,
  type CommissionRequest,
  type DueDay,
  reschedule,
} from './commission'
export * from './progress'
export { type MoveSaid, readMove } from './read-move'
export * from './texts'
