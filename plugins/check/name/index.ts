export { properName, type ProperFields } from './proper'
export { type NameFields, readName } from './read'
export { recognise, type Recognition } from './recognise'
export { stemOf } from './stem'
