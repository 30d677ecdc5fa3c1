export { properName, type ProperFields } from './proper'
export { readName } from './read'
export { recognise } from './recognise'
export type { RecognisedName } from './types'
