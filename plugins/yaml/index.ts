export { expected, explain, flatten, type Problem } from './problem'
export { lineOf, readYaml } from './read-yaml'
export { label, words } from './words'
