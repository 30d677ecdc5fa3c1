import { createHash } from 'node:crypto'
import type { Card, CardTap } from './protocol'
import { say } from './say'
import type { KeyedChoice } from './voice'

/** Stands in what a tap says for the reason picked. */
const reason = '{reason}'

/** Of the option that is none. */
const noReason = 'none'

/** Every card must lead somewhere. */
const home = { type: 1, url: 'https://work.weixin.qq.com' }

/** Characters of a title and of the line under it that are shown. */
const titleLength = 36
const subtitleLength = 112

/** A choice as a card with buttons, and with the reasons to pick one of. */
export function cardOf({ key, title, about, options, reasons }: KeyedChoice): Card {
  const none = { id: noReason, text: say('wecom.card.no-reason') }
  return {
    card_type: 'button_interaction',
    source: { desc: say('wecom.card.source') },
    main_title: { title: brief(title), desc: about },
    ...(reasons && {
      button_selection: {
        question_key: 'reason',
        title: reasons.title,
        option_list: [none, ...reasons.options.map((text) => ({ id: text, text }))],
        selected_id: none.id,
      },
    }),
    button_list: options.map(({ text, says }, index) => ({
      text,
      style: index ? 2 : 1,
      key: says,
    })),
    card_action: home,
    task_id: createHash('sha1').update(key).digest('hex'),
  }
}

/** Of a card that asks nothing any more. */
export const settledType = 'text_notice'

/**
 * A card after a tap: the first line of what came of it; or, where that decided nothing, the card as it
 * was, which goes on asking.
 */
export function cardAfter(taskId: string, outcome: string, asking?: Card): Card {
  if (asking) return { ...asking, sub_title_text: outcome.slice(0, subtitleLength) }
  return {
    card_type: settledType,
    main_title: { title: brief(outcome.split('\n')[0]) },
    card_action: home,
    task_id: taskId,
  }
}

/** The words a tap says. */
export function saidBy({ event_key: says = '', selected_items: selected }: CardTap): string {
  const picked = selected?.selected_item?.flatMap(({ option_ids }) => option_ids?.option_id ?? [])
  const why = picked?.find((id) => id !== noReason) ?? ''
  return says.replace(reason, why).trim()
}

function brief(text: string): string {
  const signs = [...text]
  return signs.length > titleLength ? `${signs.slice(0, titleLength - 1).join('')}…` : text
}
