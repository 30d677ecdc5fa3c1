import type { Context, Session } from 'koishi'
import { isVisitor } from './roster'
import type { Person, Role } from './types'

declare module 'koishi' {
  namespace Command {
    interface Config {
      /** Who may use the command; editors always may. Anyone at all when absent. */
      role?: Role | Role[]
    }
  }
}

function allows(roles: Role[], { role }: Person): boolean {
  return role === 'editor' || roles.includes(role)
}

/** The one place where a person's right to a command is checked. */
export function guard(ctx: Context, identify: (session: Session) => Person | undefined) {
  ctx.on('command/before-execute', ({ command, session }) => {
    const { role } = command!.config
    if (!role || !session) return
    const person = identify(session)
    if (!person) return session.text(`roster.${isVisitor(session) ? 'visitor' : 'stranger'}`)
    const roles = [role].flat()
    if (allows(roles, person)) return
    const name = (each: Role) => session.text(`roster.roles.${each}`)
    const wanted = [...new Set([...roles, 'editor' as const])].map(name).join('、')
    return session.text('roster.forbidden', { role: name(person.role), wanted })
  })
}
