export { fill, type Values } from './fill'
export { defineTexts, hasText, say } from './say'
