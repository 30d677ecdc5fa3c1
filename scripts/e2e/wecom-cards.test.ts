import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Sent, StandIn } from '../peers/wecom'
import { cast, rosterOf } from './cast'
import { momentOf, readPlay } from './play'
import { Scene } from './scene'
import { WecomChat } from './wecom-chat'
import { write } from './word'

const policy = 'alashan-2024'

let scene: Scene
let wecom: StandIn
/** Userids by name. */
let ids: Map<string, string>

const { 稿件: manuscripts } = readPlay('scripts/e2e/plays/91-审签.yml')

/** Hands in a manuscript that the principal signs; gives the card they get. */
async function handIn(name: string): Promise<Sent> {
  const file = manuscripts[name]
  const before = cardsOf('张建国').length
  wecom.say(ids.get('李敏')!, 'private', '/报送 综合')
  await sleep(200)
  wecom.sendFile(ids.get('李敏')!, 'private', file.文件名, await write(file))
  await wecom.wait(() => cardsOf('张建国').length > before, 20_000)
  return cardsOf('张建国').at(-1)!
}

const cardsOf = (name: string) =>
  wecom.sent.filter(({ kind, user }) => kind === 'card' && user === ids.get(name))

const keyOf = ({ card }: Sent, text: string): string =>
  card!.button_list.find((button: { text: string }) => button.text === text).key

const told = (name: string, words: string) =>
  wecom.wait(
    ({ user, text, kind }) => kind !== 'card' && user === ids.get(name) && text.includes(words),
  )

const isCall = ({ kind, text }: Sent) => kind === 'card' && text.includes('接到电话了吗')

/** Resolves when the card has become what came of a tap. */
const settled = (sent: Sent) =>
  wecom.wait((each) => each.id === sent.id && each.card?.card_type === 'text_notice', 20_000)

/** Resolves when the card says why nothing was done. */
const asking = (sent: Sent, words: RegExp) =>
  wecom.wait(({ id, card }) => id === sent.id && words.test(card?.sub_title_text ?? ''), 20_000)

beforeAll(async () => {
  const roster = rosterOf(policy)
  const people = cast(roster)
  const env = { BAOSONG_POLICY: policy, BAOSONG_ROSTER: roster }
  scene = new Scene(people.values(), momentOf('2024-06-03 09:00'), env, '企业微信')
  wecom = (scene.qq as WecomChat).standIn
  ids = new Map([...people].map(([name, { id }]) => [name, `u${id}`]))
  await scene.start()
}, 60_000)

afterAll(() => scene.end())

it(
  'a leader signs on the card, once, however often it is tapped',
  { timeout: 60_000 },
  async () => {
    const card = await handIn('进展')
    expect(card.text).toContain('教务处课程建设重点工作进展')
    const leader = ids.get('张建国')!
    const key = keyOf(card, '通过')
    wecom.click(leader, card, key)
    wecom.click(leader, card, key)
    expect((await settled(card))?.card?.main_title.title).toMatch(/已通过|已经审签通过/)
    expect(await told('李敏', '已收稿，回执')).toBeDefined()
    await sleep(1000)
    const entries = scene.bot.entries().filter(({ type }) => type === 'signed')
    expect(entries).toHaveLength(1)
  },
)

it(
  'returns with the reason picked, and asks for one where none is',
  { timeout: 60_000 },
  async () => {
    const card = await handIn('建议')
    const leader = ids.get('张建国')!
    wecom.click(leader, card, keyOf(card, '退回'))
    // It goes on asking, with its buttons.
    expect((await asking(card, /意见/))?.card?.button_list).toHaveLength(3)
    wecom.say(leader, 'private', '退回 数据请再核一遍')
    expect(await told('李敏', '数据请再核一遍')).toBeDefined()
    const second = await handIn('二稿')
    wecom.click(leader, second, keyOf(second, '退回'), { reason: ['事实需核实'] })
    expect(await told('李敏', '事实需核实')).toBeDefined()
    expect((await settled(second))?.card?.main_title.title).toContain('已退回')
  },
)

it(
  'a card that is answered in words before it is tapped says so',
  { timeout: 60_000 },
  async () => {
    const card = await handIn('日常').catch(() => undefined)
    expect(card).toBeDefined()
    const leader = card!.user!
    wecom.say(leader, 'private', '通过')
    expect(await told('李敏', '已收稿，回执')).toBeDefined()
    wecom.click(leader, card!, keyOf(card!, '通过'))
    // There is nothing left to tap.
    expect((await settled(card!))?.card?.main_title.title).toMatch(/已经审签通过|没有待审签/)
  },
)

it('a leader taps that the call of an emergency came', { timeout: 60_000 }, async () => {
  wecom.say(ids.get('李敏')!, 'private', '/突发 图书馆三楼起火，8:50，无人受伤，已经报警')
  const card = await wecom.wait(isCall, 20_000)
  expect(card?.user).toBe(ids.get('张建国'))
  wecom.click(card!.user!, card!, keyOf(card!, '收到'))
  expect((await settled(card!))?.card?.main_title.title).toBeDefined()
  const reported = scene.bot.entries().find(({ type }) => type === 'incident-reported')
  expect(reported?.payload).toMatchObject({ step: '口头首报' })
})
