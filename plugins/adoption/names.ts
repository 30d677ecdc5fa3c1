import type { Named } from '../policy'

/** What can be chosen from: `头条、教育要闻`. */
export function namesOf(list: readonly Named[]): string {
  return list.map(({ name }) => name).join('、')
}

export function isNamed(list: readonly Named[], word: string): boolean {
  return list.some(({ name }) => name === word)
}
