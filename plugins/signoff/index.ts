export { askAgain, askSigners, outOfReach, wasAsked } from './ask'
export { depute } from './depute'
export { tellOfEnd } from './ended'
export { tellOfDeputed } from './tell-deputed'
export { type Decided, forward, sign, turnBack } from './sign'
export {
  leadersFor,
  stepSince,
  nextStep,
  pendingIn,
  type Signer,
  signerAmong,
  signersOf,
  type Step,
  waitingFor,
} from './signers'
export * from './texts'
export { askWaiting, type WaitingList } from './waiting-list'
