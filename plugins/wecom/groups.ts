import { groupsOf } from '../courier'
import type { Spoken } from './spoken'

/** Stands for the webhook's group while its id is not known. */
const unknownGroup = 'webhook'

/** The groups served: those of the settings, else those in which somebody has spoken to the bot. */
export class Groups {
  private named: string[]

  /** @param hasWebhook whether a 群机器人 speaks in the first of them */
  constructor(
    setting: string,
    private spoken: Pick<Spoken, 'groups'>,
    private hasWebhook: boolean,
  ) {
    this.named = groupsOf(setting).wecom
  }

  get all(): string[] {
    const known = this.named.length ? this.named : this.spoken.groups
    return this.hasWebhook && !known.length ? [unknownGroup] : known
  }

  /** Whether what is said there is heard. */
  serves(group: string): boolean {
    return !this.named.length || this.isNamed(group)
  }

  isNamed(group: string): boolean {
    return this.named.includes(group)
  }

  isWebhooks(channel: string): boolean {
    return this.hasWebhook && channel === this.all[0]
  }
}
