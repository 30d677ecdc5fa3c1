export { adjust, type Adjustable, type AdjustmentRequest } from './adjust'
export { adopt, type AdoptionOutcome } from './adopt'
export { adoptedBefore, type AdoptionRequest } from './adoption-request'
export { confirmShares, type ConfirmationRequest } from './confirm-shares'
export { endorse } from './endorse'
export { giveBack } from './give-back'
export { hasItems, itemsLeft, payloadItems } from './items'
export type { RequestedPart } from './judge-shares'
export { mark } from './mark'
export { share } from './share'
export {
  adjustedText,
  adoptedText,
  confirmedText,
  endorsedText,
  markedText,
  returnedText,
  sharedText,
  waitingText,
} from './texts'
export { waiting } from './waiting'
