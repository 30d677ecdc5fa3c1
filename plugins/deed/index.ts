export { type Actor, authorOf, forbidden } from './actor'
export { append } from './append'
export { type Change, changesOf, daysOf, effectOf, totalOf } from './change'
export { changeLines, signed } from './change-text'
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
export { Refusal } from './refusal'
export { refusalText } from './refusal-text'
export type { NewText, TextArchive } from './text-archive'
export { acceptedSubmission, hindranceOf } from './submission'
