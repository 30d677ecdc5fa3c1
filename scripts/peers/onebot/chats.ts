import type { Group, Member, Message, Place, Segment } from './types'

/** Groups, people and everything said, as QQ keeps it. */
export class Chats {
  readonly groups = new Map<number, Group>()
  readonly friends = new Set<number>()
  private histories = new Map<string, Message[]>()
  private lastId = 763_000_000

  constructor(
    private selfId: number,
    private now: () => number,
  ) {}

  group(id: number, name: string, members: (Partial<Member> & { id: number })[]): void {
    const all = members.map((member): [number, Member] => [
      member.id,
      { nickname: `${member.id}`, card: '', role: 'member', ...member },
    ])
    this.groups.set(id, { id, name, members: new Map(all) })
  }

  history(place: Place, user: number): Message[] {
    const key = place === 'private' ? `private:${user}` : String(place)
    if (!this.histories.has(key)) this.histories.set(key, [])
    return this.histories.get(key)!
  }

  find(id: number): Message | undefined {
    return [...this.histories.values()].flat().find(({ message_id }) => message_id === id)
  }

  remove(id: number): void {
    for (const [key, history] of this.histories)
      this.histories.set(
        key,
        history.filter(({ message_id }) => message_id !== id),
      )
  }

  /** Puts a message into the history. `peer` is who the bot talks with in private. */
  add(user: number, place: Place, peer: number, message: Segment[]): Message {
    const id = ++this.lastId
    const isGroup = place !== 'private'
    const added: Message = {
      post_type: 'message',
      message_type: isGroup ? 'group' : 'private',
      sub_type: isGroup ? 'normal' : 'friend',
      self_id: this.selfId,
      user_id: user,
      ...(isGroup ? { group_id: place } : { target_id: peer }),
      message_id: id,
      message_seq: id,
      real_seq: String(id % 1_000_000),
      time: Math.floor(this.now() / 1000),
      sender: this.sender(user, place),
      raw_message: message.map(({ type, data }) => data.text ?? `[CQ:${type}]`).join(''),
      font: 14,
      message,
      message_format: 'array',
    }
    this.history(place, peer).push(added)
    return added
  }

  private sender(user: number, place: Place): Message['sender'] {
    const member = place === 'private' ? undefined : this.groups.get(place)?.members.get(user)
    const nickname = member?.nickname ?? String(user)
    return { user_id: user, nickname, card: member?.card, role: member?.role }
  }
}
