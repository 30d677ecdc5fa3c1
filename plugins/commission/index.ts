export { acknowledge, unreadBy } from './acknowledge'
export { commission, type CommissionRequest } from './commission'
export { hindranceFor, listCommissions, openFor, readCommission } from './progress'
export {
  acknowledgedText,
  commissionedText,
  commissionListText,
  commissionText,
  dueText,
} from './texts'
