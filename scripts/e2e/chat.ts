import type { Manner, Message, Place, Segment, StandIn } from '../peers/onebot'

/** The platforms a play can be played on. */
export type PlatformName = 'QQ' | '企业微信'

/**
 * What a play needs of a platform's stand-in: people who speak there, and what the bot says. People
 * and messages go by the numbers of QQ, whatever they are called on the platform.
 */
export type Chat = Pick<
  StandIn,
  | 'sent'
  | 'faults'
  | 'asked'
  | 'start'
  | 'come'
  | 'stop'
  | 'dropFile'
  | 'notify'
  | 'picture'
  | 'wait'
  | 'waitReply'
> & {
  /** @param isMeant whether it is said to the bot, where that hears nothing else */
  say(
    user: number,
    place: Place,
    what: string | Segment[],
    manner?: Manner,
    isMeant?: boolean,
  ): Message
  sendFile(user: number, place: Place, name: string, bytes: Buffer, isMeant?: boolean): Message
  chats: Pick<StandIn['chats'], 'group'> & {
    find(id: number): Message | undefined | false
    friends: Pick<Set<number>, 'add' | 'delete'>
  }
  socket: Pick<StandIn['socket'], 'leave' | 'drop' | 'isAway'>
}
