import { Refusal } from './refusal'
import type { Body } from './types'

const notices = ['text_notice', 'news_notice']
const interactions = ['button_interaction', 'vote_interaction', 'multiple_interaction']
const taskIdForm = /^[\w@-]{1,128}$/

/** How many there may be of each. */
const lists: [name: string, list: (card: Body) => unknown[] | undefined, most: number][] = [
  ['horizontal_content_list', (card) => card.horizontal_content_list, 6],
  ['jump_list', (card) => card.jump_list, 3],
  ['vertical_content_list', (card) => card.vertical_content_list, 4],
  ['button_list', (card) => card.button_list, 6],
  ['button_selection.option_list', (card) => card.button_selection?.option_list, 10],
  ['select_list', (card) => card.select_list, 3],
  ['checkbox.option_list', (card) => card.checkbox?.option_list, 20],
  ['action_menu.action_list', (card) => card.action_menu?.action_list, 3],
]

/** What a kind that asks something cannot be without. */
const needed: Record<string, (card: Body) => unknown> = {
  button_interaction: ({ button_list }) => button_list?.length,
  vote_interaction: ({ checkbox, submit_button }) => checkbox?.option_list?.length && submit_button,
  multiple_interaction: ({ select_list, submit_button }) => select_list?.length && submit_button,
}

function invalid(what: string): Refusal {
  return new Refusal(40058, `template_card.${what} invalid. invalid Request Parameter`)
}

function isAction({ type, url, appid }: Body = {}): boolean {
  return type === 1 ? /^https?:\/\//.test(url) : type === 2 && !!appid
}

function checkLists(card: Body): void {
  for (const [name, list, most] of lists) if ((list(card)?.length ?? 0) > most) throw invalid(name)
  for (const { option_list } of card.select_list ?? [])
    if (option_list.length > 10) throw invalid('select_list.option_list')
  for (const { text, key } of card.button_list ?? [])
    if (!text || !key || Buffer.byteLength(key) > 1024) throw invalid('button_list')
}

/** Refuses a card which WeCom would not show. */
export function checkCard(card: Body = {}, kinds = [...notices, ...interactions]): void {
  const { card_type, task_id, card_action } = card
  if (!kinds.includes(card_type)) throw invalid('card_type')
  if (notices.includes(card_type) && !isAction(card_action)) throw noAction()
  if (interactions.includes(card_type) && !task_id) throw invalid('task_id')
  if (task_id && !taskIdForm.test(task_id)) throw invalid('task_id')
  if (needed[card_type] && !needed[card_type](card)) throw invalid(card_type)
  checkLists(card)
}

/** Refuses what a card cannot become. */
export function checkUpdate(card: Body = {}): void {
  if (!isAction(card.card_action)) throw noAction()
  checkCard(card)
}

/** A group's webhook shows cards that ask nothing. */
export function checkNotice(card?: Body): void {
  checkCard(card, notices)
}

function noAction(): Refusal {
  return new Refusal(42045, 'invalid card_action')
}

const worded = ['title', 'desc', 'sub_title_text', 'quote_text', 'keyname', 'value', 'text']

/** Everything that can be read on a card. */
export function wordsOf(card: Body): string {
  const words = Object.entries(card).flatMap(([key, value]) => {
    if (value && typeof value === 'object') return wordsOf(value)
    return worded.includes(key) ? String(value) : []
  })
  return words.filter(Boolean).join('\n')
}

/** Keys that can be clicked. */
export function keysOf({ button_list = [], submit_button, action_menu }: Body): string[] {
  const all = [...button_list, submit_button ?? [], action_menu?.action_list ?? []].flat()
  return all.map(({ key }) => key)
}

/** What stands chosen on a card, by question: as it came, but for what was chosen since. */
export function chosenOf(card: Body, chosen: Record<string, string[]>): Record<string, string[]> {
  const { button_selection, select_list = [], checkbox } = card
  const dropDowns: Body[] = [button_selection ?? [], select_list].flat()
  const preset = dropDowns.map(({ question_key, selected_id }) => [
    question_key,
    selected_id ? [selected_id] : [],
  ])
  const ticked = (checkbox?.option_list ?? []).filter(({ is_checked }: Body) => is_checked)
  const boxes = checkbox ? [[checkbox.question_key, ticked.map(({ id }: Body) => id)]] : []
  return { ...Object.fromEntries([...preset, ...boxes]), ...chosen }
}
