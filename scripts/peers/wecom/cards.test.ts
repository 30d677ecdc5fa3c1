import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Body, StandIn } from '../wecom'
import { type Line, markdown, Scene } from './fixture'

const card_action = { type: 1, url: 'https://desk.example/desk/s/118' }
const option = (id: string) => ({ id, text: id })
const times = <T>(count: number, item: T) => Array.from({ length: count }, () => item)
const many = (count: number) => Array.from({ length: count }, (_, index) => option(`o${index}`))
const button = { text: '通过', style: 1, key: 'pass' }
const submit_button = { text: '提交', key: 'submit' }
const notice = { card_type: 'text_notice', main_title: { title: '已通过' }, card_action }
const checkbox = { question_key: 'who', mode: 1, option_list: many(20) }
const vote = { card_type: 'vote_interaction', checkbox, submit_button, task_id: 'vote-1' }
const select = { question_key: 'one', option_list: many(10) }
const question = {
  card_type: 'button_interaction',
  main_title: { title: '请审签', desc: '经济学院' },
  horizontal_content_list: [{ keyname: '时限', value: '今日 17:00' }],
  button_selection: {
    question_key: 'reason',
    selected_id: 'none',
    option_list: [option('none'), option('fact')],
  },
  button_list: [button, { text: '退回', key: 'back' }],
  task_id: 'sign-118-1',
}

let scene: Scene
let wecom: StandIn
let line: Line

beforeEach(async () => {
  scene = new Scene()
  wecom = scene.wecom
  await wecom.start()
  line = await scene.line()
  wecom.conversations.acquaint('li', false)
})

afterEach(() => scene.close())

const told = async () => {
  await line.ask('ping')
  return line.heard.at(-1)!.body
}

const pushed = (template_card: Body) => line.push('li', { msgtype: 'template_card', template_card })

const updated = (reqId: string, template_card?: Body, more: Body = {}) => {
  const body = { response_type: 'update_template_card', template_card, ...more }
  return line.reply(reqId, body, 'aibot_respond_update_msg')
}

describe('a card', () => {
  it.each<[string, Body, number]>([
    ['a question', question, 0],
    ['a notice', notice, 0],
    ['a vote on twenty', vote, 0],
    [
      'three drop-downs',
      {
        card_type: 'multiple_interaction',
        select_list: [select, select, select],
        submit_button,
        task_id: 'm',
      },
      0,
    ],
    ['no kind', { ...notice, card_type: 'poem' }, 40058],
    ['a notice without action', { ...notice, card_action: undefined }, 42045],
    ['a notice whose action leads nowhere', { ...notice, card_action: { type: 1 } }, 42045],
    ['a question without task_id', { ...question, task_id: undefined }, 40058],
    ['a task_id with a dot', { ...question, task_id: 'a.b' }, 40058],
    ['a task_id of 129 letters', { ...question, task_id: 'a'.repeat(129) }, 40058],
    ['a question without buttons', { ...question, button_list: [] }, 40058],
    ['seven buttons', { ...question, button_list: times(7, button) }, 40058],
    ['a button without key', { ...question, button_list: [{ text: '通过' }] }, 40058],
    [
      'a key of 1,025 bytes',
      { ...question, button_list: [{ text: '通过', key: 'k'.repeat(1025) }] },
      40058,
    ],
    [
      'eleven options',
      { ...question, button_selection: { ...question.button_selection, option_list: many(11) } },
      40058,
    ],
    ['seven lines', { ...notice, horizontal_content_list: times(7, { keyname: '一' }) }, 40058],
    ['four jumps', { ...notice, jump_list: times(4, { type: 1, title: '去' }) }, 40058],
    ['five verticals', { ...notice, vertical_content_list: times(5, { title: '一' }) }, 40058],
    ['a vote on twenty-one', { ...vote, checkbox: { ...checkbox, option_list: many(21) } }, 40058],
    [
      'four drop-downs',
      {
        card_type: 'multiple_interaction',
        select_list: times(4, select),
        submit_button,
        task_id: 'm',
      },
      40058,
    ],
    [
      'a drop-down of eleven',
      {
        card_type: 'multiple_interaction',
        select_list: [{ ...select, option_list: many(11) }],
        submit_button,
        task_id: 'm',
      },
      40058,
    ],
  ])('with %s', async (_, card, code) => {
    expect(await pushed(card)).toBe(code)
    expect(wecom.sent).toHaveLength(code ? 0 : 1)
  })

  it('shows its words', async () => {
    await pushed(question)
    expect(wecom.sent[0]).toMatchObject({ kind: 'card', card: question })
    expect(wecom.sent[0].text).toContain('请审签\n经济学院\n时限\n今日 17:00')
  })

  it('is refused when its task_id was used, but not when it was never shown', async () => {
    wecom.faults.refuse = [-1]
    expect(await pushed(question)).toBe(-1)
    expect(await pushed(question)).toBe(0)
    expect(await pushed(question)).toBe(42014)
    expect(await pushed({ ...question, task_id: 'sign-118-2' })).toBe(0)
  })
})

describe('a click', () => {
  beforeEach(() => pushed(question))

  it('tells the key and what stands chosen', async () => {
    wecom.click('li', wecom.sent[0], 'back', { reason: ['fact'] })
    expect(await told()).toMatchObject({
      chattype: 'single',
      from: { userid: 'li' },
      create_time: scene.clock / 1000,
      response_url: expect.any(String),
      event: {
        eventtype: 'template_card_event',
        template_card_event: {
          card_type: 'button_interaction',
          event_key: 'back',
          task_id: 'sign-118-1',
          selected_items: {
            selected_item: [{ question_key: 'reason', option_ids: { option_id: ['fact'] } }],
          },
        },
      },
    })
  })

  it('tells what was chosen beforehand', async () => {
    const option_list = [{ ...option('wang'), is_checked: true }, option('zhao')]
    await pushed({ ...vote, checkbox: { ...checkbox, option_list } })
    wecom.click('li', wecom.sent[1], 'submit')
    const { selected_items } = (await told()).event.template_card_event
    expect(selected_items.selected_item).toEqual([
      { question_key: 'who', option_ids: { option_id: ['wang'] } },
    ])
  })

  it('changes the card, for everybody or for some', async () => {
    const [sent] = wecom.sent
    const [first, second] = [wecom.click('li', sent, 'pass'), wecom.click('li', sent, 'pass')]
    expect(await updated(first, { ...notice, task_id: 'sign-118-1' }, { userids: ['li'] })).toBe(0)
    expect(sent.card).toEqual(question)
    expect(sent.cardOf!.li.main_title.title).toBe('已通过')
    expect(await updated(second, { ...notice, task_id: 'sign-118-1' })).toBe(0)
    expect(sent).toMatchObject({ text: '已通过', card: { card_type: 'text_notice' } })
    expect(() => wecom.click('wang', sent, 'pass')).toThrow('nobody can click')
    expect(wecom.sent).toHaveLength(1)
  })

  it('takes one answer, of one kind, within five seconds', async () => {
    const [sent] = wecom.sent
    const click = wecom.click('li', sent, 'pass')
    expect(await line.reply(click, markdown())).toBe(846605)
    expect(await line.reply(click, { msgtype: 'text', text: { content: '好' } })).toBe(40008)
    expect(await updated(click, { ...notice, card_action: undefined })).toBe(42045)
    expect(await updated(click, { ...question })).toBe(42045)
    expect(await updated(click)).toBe(42045)
    expect(await updated(click, notice, { response_type: 'other' })).toBe(40008)
    expect(await updated(click, notice)).toBe(0)
    expect(await updated(click, notice)).toBe(846605)
    expect(await updated('unknown', notice)).toBe(846605)
  })

  it('may be refused in passing', async () => {
    const click = wecom.click('li', wecom.sent[0], 'pass')
    wecom.faults.refuse = [846602]
    expect(await updated(click, notice)).toBe(846602)
    expect(await updated(click, notice)).toBe(0)
  })

  it('comes too late after five seconds', async () => {
    const click = wecom.click('li', wecom.sent[0], 'pass')
    scene.clock += 5001
    expect(await updated(click, notice)).toBe(846604)
    expect(wecom.sent[0].card).toEqual(question)
  })

  it('is answered by the SDK', async () => {
    const client = await scene.client()
    wecom.click('li', wecom.sent[0], 'pass')
    await expect.poll(() => scene.heard.length).toBe(1)
    await client.updateTemplateCard(scene.heard[0], notice as never)
    expect(wecom.sent[0].text).toBe('已通过')
  })
})
