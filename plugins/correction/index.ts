export { amend, type Better } from './amend'
export { answerObjection, openObjections } from './answer'
export { readHistory } from './history'
export { object } from './object'
export {
  amendedText,
  answeredText,
  historyText,
  objectedText,
  openObjectionsText,
  undoneText,
} from './texts'
export { undo } from './undo'
