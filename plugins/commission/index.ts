export { acknowledge, unreadBy } from './acknowledge'
export { commission, type CommissionRequest } from './commission'
export {
  acknowledgedText,
  commissionedText,
  commissionListText,
  commissionText,
} from './commission-text'
export { dueText } from './due-text'
export {
  type CommissionProgress,
  hindranceFor,
  listCommissions,
  openFor,
  readCommission,
} from './progress'
