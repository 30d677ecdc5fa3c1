export { type Facts, gatherFacts, type LedgerFacts } from './facts'
export { readStatus } from './read-status'
export { type Line, statusLines, statusText } from './status-text'
