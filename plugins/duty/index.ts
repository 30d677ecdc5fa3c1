export { askDuty, askOwnDuty, askRota } from './rota/ask'
export { daysSaid } from './rota/days-said'
export { checkRota, enterRota, type Entered } from './rota/enter'
export { readLines } from './rota/read-lines'
export { readSwap } from './rota/read-swap'
export { readSwapAnswer } from './rota/read-swap-answer'
export { type DutyReminder, planDutyReminders, remindedOf } from './rota/remind'
export { type DutyPerson, nextShift, onDuty, type Shift, shiftsAt, shiftsOn } from './rota/rota'
export {
  answerSwap,
  askSwap,
  lastSwapOf,
  type SwapRequest,
  type Swapped,
  swapsFor,
} from './rota/swap'
export * from './rota/swap-texts'
export * from './rota/texts'
export { readRotaTold, readSwapTold } from './rota/told'
export { contactOf, type DutyContact, type PersonSaid } from './rota/person'
export { readSheet } from './sheet/read-sheet'
export { draftDutyReport, layOutReport } from './report/draft'
export type * from './report/facts'
export { dutyReportNews, dutyReportText } from './report/texts'
export { type DutyReportSource, dutyTemplateOf, makeDutyReport } from './report/make'
