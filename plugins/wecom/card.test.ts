import { expect, it } from 'vitest'
import { cardAfter, cardOf, saidBy } from './card'

const choice = {
  key: 'signoff:2024-0001:1:张院长',
  title: '请审签：关于校园网改造的信息，这一篇的标题特别长，长得一行放不下，要截短了再给领导看',
  about: '教务处 2024-0001',
  options: [
    { text: '通过', says: '通过 2024-0001' },
    { text: '退回', says: '退回 2024-0001 {reason}' },
  ],
  reasons: { title: '退回的原因', options: ['事实需核实'] },
}

const tap = (event_key: string, picked?: string) => ({
  event_key,
  selected_items: {
    selected_item: [{ question_key: 'reason', option_ids: { option_id: picked ? [picked] : [] } }],
  },
})

it('has a button for each option, and an id that is the same at every try', () => {
  const card = cardOf(choice)
  expect(card).toMatchObject({
    card_type: 'button_interaction',
    button_list: [{ text: '通过', key: '通过 2024-0001' }, { text: '退回' }],
    button_selection: {
      option_list: [{ id: 'none', text: '（不选，或者另行说明）' }, { id: '事实需核实' }],
    },
  })
  expect(card.task_id).toMatch(/^[\w-]{1,128}$/)
  expect(cardOf(choice).task_id).toBe(card.task_id)
  expect(cardOf({ ...choice, key: 'other' }).task_id).not.toBe(card.task_id)
  expect([...(card.main_title as { title: string }).title]).toHaveLength(36)
})

it('says the words of a tap, with the reason picked', () => {
  expect(saidBy(tap('通过 2024-0001', '事实需核实'))).toBe('通过 2024-0001')
  expect(saidBy(tap('退回 2024-0001 {reason}', '事实需核实'))).toBe('退回 2024-0001 事实需核实')
  expect(saidBy(tap('退回 2024-0001 {reason}'))).toBe('退回 2024-0001')
  expect(saidBy({})).toBe('')
})

it('shows the first line of what came of it, or goes on asking', () => {
  const card = cardAfter('t', '已通过，已收稿\n下一份：2024-0002')
  expect(card).toMatchObject({ main_title: { title: '已通过，已收稿' }, task_id: 't' })
  expect(card.card_action).toBeDefined()
  const asking = cardAfter('t', '退回请写明意见', cardOf(choice))
  expect(asking).toMatchObject({ sub_title_text: '退回请写明意见', button_list: [{}, {}] })
})
