import { h } from 'koishi'
import type { Address, Blame, Driver, FileShelf, KeyedPart, PlatformIds } from '../courier'
import { isPassing, type WecomBot } from './bot'
import { CallError, privatePrefix } from './protocol'
import { longest } from './sender'
import type { Groups } from './groups'
import type { Spoken } from './spoken'
import type { Saying } from './voice'
import { longestText, type Webhook } from './webhook'

interface DriverOptions {
  selfId: string
  bot: WecomBot
  shelf: FileShelf
  groups: Groups
  /** Says in the first of the groups what is pushed there, with real calls. */
  webhook?: Webhook
  /** Whether there is a long connection: without one only the webhook is there. */
  canPush: boolean
  spoken: Spoken
}

/** What the courier leaves to WeCom. */
export function wecomDriver(options: DriverOptions): Driver {
  const { selfId, bot, shelf, groups, webhook, canPush, spoken } = options
  const { voice } = bot.config
  const common = { platform: 'wecom', selfId }
  const isByWebhook = ({ channelId }: Address) => groups.isWebhooks(channelId)
  const pushable = () => (canPush ? groups.all : groups.all.slice(0, webhook ? 1 : 0))
  return {
    platform: 'wecom',
    length: webhook ? longestText : longest,
    // The webhook calls people beside the text.
    callLength: webhook ? 0 : undefined,
    separatesPictures: true,
    offersChoices: canPush,
    gap: [0, 100],
    hearsFilesInGroups: false,
    tellsMembers: false,
    sources: (_bot, { id = '' }) => {
      const file = shelf.get(id)
      return file ? [async () => `base64://${file.bytes.toString('base64')}`] : []
    },
    sendFile: (_bot, { channelId }, name, bytes) =>
      voice.push(channelId, { file: { name, bytes } }),
    groups: () => pushable().map((id) => ({ ...common, channelId: id, guildId: id })),
    reach: ({ wecom: id }: PlatformIds) =>
      id && canPush ? { ...common, channelId: privatePrefix + id, userId: id } : undefined,
    // Nothing can be pushed to whoever has never spoken.
    hasMet: ({ channelId }) => spoken.has(channelId),
    reaches: async (to) => isByWebhook(to) || (canPush && spoken.has(to.channelId)),
    isOnline: () => voice.isOpen || (!canPush && !!webhook),
    async send(to, part) {
      if (isByWebhook(to)) await webhook!.send(part)
      else await voice.push(to.channelId, sayingOf(bot, part), !part.isUrgent)
      return []
    },
    blame,
  }
}

function sayingOf(bot: WecomBot, { key, content = '', image, file, choice }: KeyedPart): Saying {
  const lines = content.split('\n').map((line) =>
    h
      .parse(line)
      .map(({ type, attrs }) =>
        type === 'at' ? `@${bot.nameOf(attrs.id)}` : (attrs.content ?? ''),
      )
      .join(''),
  )
  return { text: lines.join('\n'), image, file, choice: choice && { ...choice, key } }
}

function blame(error: unknown): Blame {
  if (!(error instanceof CallError)) return 'doubtful'
  if (isPassing(error)) return 'unavailable'
  return error.code === undefined ? 'doubtful' : 'refused'
}
