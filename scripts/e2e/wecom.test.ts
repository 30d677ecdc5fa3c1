import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Disposition, Message, Sent, StandIn } from '../peers/wecom'
import { cast } from './cast'
import { momentOf } from './play'
import { Scene } from './scene'
import { chatid as group, WecomChat } from './wecom-chat'
import { write } from './word'

/** Of 教务处, and an editor. */
const officer = 'u20004'
const editor = 'u22001'

/** Milliseconds: what is said too often waits for the next minute. */
const patience = 70_000
/** Milliseconds in which the bot would say more. */
const silence = 1500

let scene: Scene
let wecom: StandIn
let count = 0

/** Another story of the website each time. */
async function story() {
  const no = ++count
  const bytes = await write({
    文件名: '',
    标题: `教务处举办第${no}期教学沙龙`,
    正文: [
      `5月20日，教务处在金花校区教学楼A座${200 + no}教室举办第${no}期教学沙龙，${no + 20}名教师交流课堂教学改革经验。`,
    ],
    图片: [{ 宽: 1200, 高: 800, 说明: '图为沙龙现场' }],
  })
  return { name: `教务处信息（2021.5.20）第${no}期教学沙龙.docx`, bytes }
}

async function send(place = 'private'): Promise<Message> {
  const { name, bytes } = await story()
  return wecom.sendFile(officer, place, name, bytes)
}

async function answerTo(message: Message): Promise<string | undefined> {
  return (await wecom.waitReply(message, patience))?.text
}

const say = (what: string, user = officer) => wecom.say(user, 'private', what)

/** What the bot said of its own accord to somebody. */
const told = (user: string, words: string) =>
  wecom.wait(({ user: to, via, text }) => to === user && via === 'push' && text.includes(words))

const answersTo = ({ msgid }: Message) => wecom.sent.filter(({ quote }) => quote === msgid)

const submissions = () => scene.bot.entries().filter(({ type }) => type === 'submitted').length

beforeAll(async () => {
  scene = new Scene(cast().values(), momentOf('2021-05-21 09:00'), {}, '企业微信')
  for (const line of ['pause: 100', 'longPause: 500']) scene.bot.set('wecom', line)
  wecom = (scene.qq as WecomChat).standIn
  await scene.start()
}, 120_000)

afterAll(() => scene.end())

beforeEach(async () => {
  for (const name of Object.keys(wecom.faults))
    delete wecom.faults[name as keyof typeof wecom.faults]
  await wecom.socket.subscription()
})

describe('what has happened to people', { timeout: 150_000 }, () => {
  it('another program takes the place, which leaves a deaf socket: the bot comes back and tells', async () => {
    wecom.faults.deaf = true
    wecom.kick()
    await sleep(300)
    delete wecom.faults.deaf
    await wecom.socket.subscription()
    expect(await answerTo(await send())).toContain('已收稿')
    expect(await told(editor, '被另一个程序占用')).toBeDefined()
  })

  it('subscriptions are refused for their frequency, or not answered', async () => {
    wecom.faults.subscribe = [45009, 45009]
    wecom.socket.drop()
    await sleep(200)
    await wecom.socket.subscription()
    expect(await answerTo(say('/我的'))).toContain('2021-')
  })

  it('the receipt of an answer never comes: it is not said again', async () => {
    wecom.faults.unacknowledged = 1
    const message = await send()
    expect(await answerTo(message)).toContain('已收稿')
    await sleep(5000 + silence)
    expect(answersTo(message)).toHaveLength(1)
  })

  it('it comes late, and belongs to none of the next answers', async () => {
    wecom.faults.lateAck = 5500
    const message = await send()
    expect(await answerTo(message)).toContain('已收稿')
    expect(await answerTo(say('/我的'))).toContain('2021-')
    await sleep(6000)
    expect(answersTo(message)).toHaveLength(1)
  })

  it.each([846604, 846605, 846608])(
    'an answer that comes too late (%i) is pushed',
    async (code) => {
      wecom.faults.refuse = [code]
      await send()
      const pushed = await wecom.wait(
        ({ text, via, at }) => via === 'push' && at > 0 && text.includes(`第${count}期教学沙龙`),
        patience,
      )
      expect(pushed ?? (await told(officer, '已收稿'))).toBeDefined()
    },
  )

  it('the file host is unwell for seconds', async () => {
    wecom.faults.http = [503, 503]
    expect(await answerTo(await send())).toContain('已收稿')
  })

  it.each([
    [{ http: [403, 403, 403, 403] }, '五分钟'],
    [{ aeskey: 'wrong' as const }, '解不开'],
    [{ aeskey: 'missing' as const }, '解不开'],
  ])('a file that cannot be had (%j) is told in words', async (faults, words) => {
    const before = submissions()
    Object.assign(wecom.faults, faults)
    expect(await answerTo(await send())).toContain(words)
    expect(submissions()).toBe(before)
  })

  it.each(['unpadded', 'urlsafe'] as const)('a key is written %s', async (aeskey) => {
    wecom.faults.aeskey = aeskey
    expect(await answerTo(await send())).toContain('已收稿')
  })

  it.each<Disposition>(['extended', 'quoted', 'unquoted', 'raw'])(
    'a file is named %s',
    async (disposition) => {
      wecom.faults.disposition = disposition
      expect(await answerTo(await send())).toContain('已收稿')
    },
  )

  it.each<[Disposition, string]>([
    ['percent', '100%教务处信息'],
    ['absent', '未命名.docx”报到哪个栏目'],
  ])('a name that is %s tells no column: it is asked', async (disposition, words) => {
    wecom.faults.disposition = disposition
    expect(await answerTo(await send())).toContain(words)
    expect(await answerTo(say('网站'))).toMatch(/已收稿|未收稿/)
  })

  it('a file of 100 MB is not taken, and does no harm', async () => {
    const message = wecom.sendFile(officer, 'private', '大.docx', { size: 100 * 1024 * 1024 })
    expect(await answerTo(message)).toContain('文件太大')
  })

  it('pushes stop overnight, and go on when somebody speaks', async () => {
    wecom.conversations.forget(editor)
    const waiting = told(editor, '绑定申请')
    expect(await answerTo(wecom.say('u77777', 'private', '/绑定 教务处 新来的'))).toContain(
      '已登记',
    )
    await sleep(silence)
    expect(wecom.sent.some(({ user, text }) => user === editor && text.includes('绑定申请'))).toBe(
      false,
    )
    wecom.say(editor, 'private', '/帮助')
    expect(await waiting).toBeDefined()
  })

  it('the line is cut while a manuscript is read: the answer comes over the next', async () => {
    wecom.faults.slowSubscribe = 1000
    const message = await send()
    wecom.socket.drop()
    const answer = await wecom.wait(
      ({ user, text, quote }) =>
        user === officer && (quote === message.msgid || text.includes(`第${count}期`)),
      patience,
    )
    expect(answer?.text).toContain('已收稿')
  })

  it('an upload is slow, and its pieces are taken one at a time', async () => {
    Object.assign(wecom.faults, { slowUpload: 5200, crowdedUpload: true })
    wecom.say(officer, 'private', '/模板 网站')
    const isFile = ({ user, file }: Sent) => user === officer && !!file
    expect(await wecom.wait(isFile, 40_000)).toBeDefined()
  })

  it('the name of the bot has blanks', async () => {
    const file = await send(group)
    const message = wecom.say(officer, group, '/报送', {
      quote: file,
      mention: '@信息 报送 机器人 ',
    })
    expect(await answerTo(message)).toContain('已收稿')
  })

  it('nobody is named for a file of the group: it is nobody’s until somebody claims it', async () => {
    const before = submissions()
    wecom.faults.groupFiles = true
    const file = await send(group)
    expect(await answerTo(file)).toContain('没有说是谁发的')
    expect(submissions()).toBe(before)
    expect(await answerTo(wecom.say(officer, group, '/报送'))).toContain('已收稿')
    expect(submissions()).toBe(before + 1)
    const [last] = scene.bot.entries().slice(-1)
    expect(last).toMatchObject({ by: { userId: officer } })
  })

  it('a message comes twice', async () => {
    const before = submissions()
    wecom.faults.twice = true
    const message = await send()
    expect(await answerTo(message)).toContain('已收稿')
    await sleep(silence)
    expect([answersTo(message).length, submissions()]).toEqual([1, before + 1])
  })

  it.each(['absent', 'empty'] as const)('a quote is %s: how to do it is said', async (quote) => {
    const file = await send(group)
    wecom.faults.quote = quote
    const message = wecom.say(officer, group, '/报送', { quote: file })
    expect(await answerTo(message)).toMatch(/再引用那份文件 @我 发 \/报送；也可以私聊/)
  })

  it.each(['请查收', '老师收一下'])('a file is not quoted at all (%s)', async (words) => {
    await send(group)
    expect(await answerTo(wecom.say(officer, group, words))).toMatch(/再引用那份文件 @我 发 \/报送/)
  })

  it('a picture comes without its type', async () => {
    wecom.faults.pictureType = ''
    const { bytes } = await story()
    const picture = wecom.picture('图.png', bytes)
    const message = wecom.say(officer, 'private', [{ type: 'text', text: '/帮助' }, picture])
    expect(await answerTo(message)).toContain('您可以发')
  })

  it('unknown events and feedback are not answered', async () => {
    const [answer] = [await answerTo(say('/帮助')), await answerTo(say('/帮助'))]
    expect(answer).toBeDefined()
    const before = wecom.sent.length
    wecom.happen(officer, 'private', 'auth_change_event')
    wecom.happen(officer, 'private', 'feedback_event', { id: 'x', type: 2 })
    await sleep(silence)
    expect(wecom.sent).toHaveLength(before)
  })

  it('whoever opens the chat is greeted by name, and a stranger told how to become known', async () => {
    wecom.enter(officer)
    wecom.enter('u99999')
    const greeted = (user: string) =>
      wecom.wait((sent) => sent.kind === 'welcome' && sent.user === user)
    expect((await greeted(officer))?.text).toContain('赵六您好')
    expect((await greeted('u99999'))?.text).toContain('/绑定')
  })

  it('text that is longer than a message of WeCom comes in several', async () => {
    expect(await answerTo(say(`/报送 ${'很长的话'.repeat(6000)}`))).toBeDefined()
    expect(wecom.refusals.filter(({ errcode }) => errcode === 40058)).toEqual([])
  })
})
