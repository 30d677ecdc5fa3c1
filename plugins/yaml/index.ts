export { nearest } from './chosen'
export { expected, explain, flatten, type Problem } from './problem'
export { checkYaml, lineOf, parseYaml, readText, readYaml } from './read-yaml'
export { label, words } from './words'
