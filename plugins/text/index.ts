export { fill, type Values } from './fill'
export { replaceParts, type Replacement } from './replace'
export { defineTexts, hasText, say } from './say'
