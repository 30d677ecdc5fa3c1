import type { Context } from 'koishi'

/** Whether words are what is said for short of a body that can be told: 值班室. */
export function namesInShort({ policy }: Pick<Context, 'policy'>, said: string): boolean {
  const targets = policy.at().incident?.steps.flatMap(({ to }) => to) ?? []
  return said.length > 1 && targets.some(({ name }) => name.endsWith(said))
}

/** Whether words are names of people, posts or bodies that can be told. */
export function namesSomebody({ roster, policy }: Context, said: string): boolean {
  const targets = policy.at().incident?.steps.flatMap(({ to }) => to) ?? []
  const names = targets.flatMap(({ name, aliases }) => [name, ...aliases])
  const people = roster.people.map(({ name }) => name)
  const isTitled = people.some((name) => name[0] === said[0]) && /[长记任院总处部馆校]/.test(said)
  return isTitled || [...names, ...people].some((each) => said.includes(each))
}
