import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RawData, WebSocket } from 'ws'
import { BotProcess } from './bot'
import { write } from './word'

const bot = new BotProcess({ clock: Date.parse('2021-05-21T09:00:00+08:00') })
let page: WebSocket

beforeAll(async () => {
  await bot.start()
  const { host } = new URL(bot.url)
  const answer = await fetch(`http://${host}/sandbox`)
  expect(answer.status).toBe(200)
  page = new WebSocket(`ws://${host}/status`)
  await once(page, 'open')
}, 60_000)

afterAll(async () => {
  page.close()
  await bot.remove()
})

/** What the bot answers on the chat page: the first message after ours. */
async function say(content: string): Promise<string> {
  const answer = hear()
  const args = ['sandbox:test', 'Alice', '@Alice', content]
  page.send(JSON.stringify({ id: '1', type: 'sandbox/send-message', args }))
  return answer
}

/** The next message of the bot on the chat page, or the next that says this. */
function hear(words = ''): Promise<string> {
  return new Promise((resolve) => {
    const listen = (data: RawData) => {
      const { type, body } = JSON.parse(String(data))
      if (type !== 'sandbox/message' || body.user !== 'Koishi') return
      if (!body.content.includes(words)) return
      page.off('message', listen)
      resolve(body.content)
    }
    page.on('message', listen)
  })
}

it('is tried out on the chat page', { timeout: 60_000 }, async () => {
  expect(await say('/积分 本月')).toBe('2021年5月还没有单位报送')
  expect(await say('/报送')).toContain('/扮演 姓名')
  expect(await say('/扮演 谁也不是')).toContain('可以扮演')
  expect(await say('/扮演 张三')).toContain('机电工程学院张三（信息员）')
  expect(await say('/报送 样稿')).toContain('已收稿，回执 2021-0001')
  expect(await say('/报送 样稿 2')).toContain('未收稿')
  expect(await say('/报送 样稿 9')).toBe('没有第9份样稿')
})

it('takes a file by its address', { timeout: 60_000 }, async () => {
  const name = '机电工程学院信息（2021.5.20）机电学院校企合作结硕果.docx'
  const bytes = await write({
    文件名: name,
    标题: '机电学院校企合作结硕果',
    正文: ['5月20日，学院与一家装备制造企业在临潼校区签订协议。'],
    图片: [{ 宽: 1200, 高: 800, 说明: '图为签约仪式现场' }],
  })
  const path = join(bot.home, name)
  writeFileSync(path, bytes)
  const src = pathToFileURL(path).href
  const reply = await say(`/报送 <file src="${src}" title="${name}"/>`)
  expect(reply).toContain('已收稿，回执 2021-0002')
  expect(await say(`/报送 <file src="${src}"/>`)).toContain('此前已收稿，回执 2021-0002')
})

it('publishes to whoever is on the chat page, without a group', { timeout: 60_000 }, async () => {
  expect(await say('/扮演 文心')).toContain('试试：/采用')
  expect(await say('/公示 本月')).toContain('还没有接入群，只发给您')
  const posted = ['信息报送积分，供参考', '正在发给您', '统计表.xlsx', '公示.docx'].map(hear)
  void say('是')
  expect((await Promise.all(posted))[0]).toContain('<img')
})
