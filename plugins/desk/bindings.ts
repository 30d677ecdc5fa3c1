import type { Context, Session } from 'koishi'
import type { BindingRequest } from '../roster'

export const name = 'desk-bindings'
export const inject = ['roster', 'bindings']

/** `/确认绑定` and `/拒绝绑定`: an editor answers those who asked to be bound. */
export function apply(ctx: Context) {
  ctx.command('确认绑定 [no:natural]', { role: 'editor' }).action(async ({ session }, no) => {
    if (!no) return list(session!, ctx.bindings.requests())
    return answer(session!, no, await ctx.bindings.confirm(no))
  })

  ctx.command('拒绝绑定 [no:natural]', { role: 'editor' }).action(async ({ session }, no) => {
    if (!no) return list(session!, ctx.bindings.requests())
    return answer(session!, no, await ctx.bindings.reject(no))
  })
}

function shown({ no, unit, name, account }: BindingRequest) {
  return { no, unit, name, userId: account.userId }
}

function list(session: Session, requests: BindingRequest[]) {
  if (!requests.length) return session.text('desk.no-bindings')
  const lines = requests.map((request) => session.text('desk.binding', shown(request)))
  return session.text('desk.bindings', [lines.join('\n')])
}

function answer(session: Session, no: number, request?: BindingRequest) {
  return request
    ? session.text('.done', shown(request))
    : session.text('desk.unknown-binding', [no])
}
