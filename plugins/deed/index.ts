export { type Actor, authorOf, forbidden } from './actor'
export { append, appendOne } from './append'
export { type Change, changesOf, daysOf, effectOf, totalOf } from './change'
export { changeLines, signed } from './change-text'
export { futureDay } from './day'
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
export { originOf } from './origin'
export { type Present, presentIn } from './presence'
export { Refusal } from './refusal'
export { refusalText } from './refusal-text'
export { acceptedIn, acceptedSubmission, hindranceOf } from './submission'
export type { NewText, TextArchive } from './text-archive'
