import type { Command, Context } from 'koishi'
import type { Person, Role } from '../roster'

declare module 'koishi' {
  namespace Command {
    interface Config {
      /** Who may give it, besides editors; anybody when absent. */
      roles?: Role[]
    }
  }
}

/** Ours have Chinese names. */
const chinese = /^\p{sc=Han}+$/u

/** What one can type for each of our commands: names and aliases, those of one person's alone when asked. */
export function namesOf({ $commander }: Context, person?: Person): string[] {
  return $commander._commandList
    .filter((command) => isOurs(command) && (!person || isFor(command, person)))
    .flatMap(({ _aliases }) => Object.keys(_aliases))
    .filter((name) => chinese.test(name))
}

export function isOurs({ name }: Command): boolean {
  return chinese.test(name)
}

function isFor({ config: { roles } }: Command, { role }: Person): boolean {
  return !roles || role === 'editor' || roles.includes(role)
}

/** The name at the start of what was said, perhaps with spaces inside (报 送), and how much of it that is. */
export function nameAtStart(
  said: string,
  names: string[],
): { name: string; length: number } | undefined {
  return names
    .map((name) => ({ name, length: lengthAtStart(said, name) }))
    .filter(({ length }) => length > 0)
    .toSorted((a, b) => b.name.length - a.name.length)[0]
}

function lengthAtStart(said: string, name: string): number {
  let at = 0
  for (const sign of name) {
    while (said[at] === ' ') at++
    if (!said.startsWith(sign, at)) return 0
    at += sign.length
  }
  return at
}
