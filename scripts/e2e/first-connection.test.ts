import { expect, it } from 'vitest'
import { StandIn } from '../peers/onebot'
import { BotProcess } from './bot'
import { cast, group } from './cast'

it('QQ’s first connection after the start stays, and is heard', { timeout: 60_000 }, async () => {
  const bot = new BotProcess({ clock: Date.parse('2021-05-21T09:00:00+08:00') })
  const { selfId, token, now } = bot
  const qq = new StandIn({ selfId, token, now, pause: 5, url: await bot.reserve() })
  const officer = cast().get('张三')!
  qq.chats.group(group, '学校信息工作群', [officer])
  try {
    const met = qq.start()
    bot.launch()
    await met
    const reply = await qq.waitReply(qq.say(officer.id, group, '/积分 本月'))
    expect(reply?.text).toContain('还没有单位报送')
    expect(qq.socket.accepted).toBe(1)
  } finally {
    qq.stop()
    await bot.remove()
  }
})
