import { join, resolve } from 'node:path'
import { type Bot, Context, Schema, Service, Session } from 'koishi'
import { acquaint } from './acquaint'
import { Bindings } from './bindings'
import { loadRoster } from './load'
import zhCN from './locales/zh-CN.yml'
import { guard } from './permission'
import { findPresent } from './presence'
import { Roster } from './roster'
import type { Account, Person, Unit } from './types'

export { Bindings } from './bindings'
export { classOn } from './class'
export { loadRoster } from './load'
export type { Present } from './presence'
export { Roster } from './roster'
export type * from './types'

declare module 'koishi' {
  interface Context {
    roster: RosterService
  }
}

/** Where a session speaks from. Only a group's own card counts: its managers see to it. */
function accountOf({ platform, userId, guildId, author }: Session): Account {
  const card = guildId ? author?.nick || author?.name : undefined
  return { platform, userId: userId!, card }
}

/** 名册: who is speaking, and what they may do. */
class RosterService extends Service {
  /** The pure roster, for the rooms that know no sessions. */
  roster!: Roster
  static inject = ['storage']

  private bindings!: Bindings

  constructor(
    ctx: Context,
    public override config: RosterService.Config,
  ) {
    super(ctx, 'roster')
    ctx.i18n.define('zh-CN', zhCN)
  }

  protected override async start() {
    const { baseDir, storage } = this.ctx
    this.bindings = await Bindings.open(join(storage.folder, 'bindings.json'))
    this.roster = new Roster(loadRoster(resolve(baseDir, this.config.file)), this.bindings)
    acquaint(this.ctx)
    guard(this.ctx, (session) => this.identify(session))
  }

  /** Who is speaking; undefined for a stranger. */
  identify(session: Session): Person | undefined {
    return this.roster.identify(accountOf(session))
  }

  /** Who of the roster is in a group now. Rejects when the platform does not tell. */
  present(bot: Bot, guildId: string) {
    return findPresent(this.roster, bot, guildId)
  }

  /** Makes a visitor of the chat page any person. */
  impersonate(session: Session, person: Person): void {
    this.roster.impersonate(accountOf(session), person)
  }

  match(text: string): Unit | undefined {
    return this.roster.match(text)
  }

  person(name: string): Person | undefined {
    return this.roster.person(name)
  }

  /** 绑定: asks that the speaker be known as `name` of `unit`; an editor confirms. */
  request(session: Session, unit: Unit, name: string) {
    return this.bindings.request(accountOf(session), unit.name, name)
  }

  confirm(no: number) {
    return this.bindings.confirm(no)
  }

  reject(no: number) {
    return this.bindings.reject(no)
  }

  requests() {
    return this.bindings.requests()
  }
}

namespace RosterService {
  export interface Config {
    file: string
  }

  export const Config: Schema<Config> = Schema.object({
    file: Schema.string().default('data/roster.example.yml').description('名册文件。'),
  })
}

export default RosterService
