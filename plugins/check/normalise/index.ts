export { mend, normalise } from './normalise'
export type { Edit, EditKind } from './mended-text'
