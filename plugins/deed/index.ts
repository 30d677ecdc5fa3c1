export { type Actor, authorOf, forbidden, originOf } from './actor'
export { append, appendAbout, appendOne, type Done } from './append'
export { type Change, changesOf, daysOf, effectOf, totalOf } from './change'
export { changeLines, shorten, signed } from './change-text'
export type { Desk } from './desk'
export {
  briefTitle,
  entryText,
  itemsText,
  numbersText,
  sharesText,
  subjectText,
  whyText,
} from './entry-text'
export { type Present, presentIn } from './presence'
export { futureDay, Refusal } from './refusal'
export { refusalText } from './refusal-text'
export { acceptedIn, acceptedSubmission } from './submission'
