import { formLimit } from '../form'
import { say } from '../say'
import type { Someone } from '../people'
import { composer, type Taps } from './composer'
import { type Html, markup } from './markup'
import { layout } from './layout'

/** What the talk's page shows. */
export interface ChatView {
  people: Someone[]
  who: Someone
  /** Where the next message goes. */
  to: 'group' | 'private'
  logs: Record<'group' | 'private', Html[]>
  taps: Taps
  /** Whether leaders sign what is handed in. */
  isSigned: boolean
  /** Id of the latest message: the stream of events begins after it. */
  latest: string
}

const roles = ['officer', 'leader', 'editor'] as const

/** 试用页: who one is, the group and the private chat side by side, and what to send. */
export function chatPage(view: ChatView): string {
  return layout(
    'chat',
    markup`<main
      data-latest="${view.latest}"
      data-offline="${say('web.offline')}"
      data-limit="${formLimit * 1024 * 1024}"
      data-too-large="${say('web.too-large', [formLimit])}"
    >
      ${whoMarkup(view)}
      <fieldset class="tabs">
        <legend>${say('web.to')}</legend>
        ${tab(view, 'group')}${tab(view, 'private')}
      </fieldset>
      ${logMarkup(view, 'group')} ${logMarkup(view, 'private')} ${composer(view.who, view.taps)}
    </main>`,
  )
}

function whoMarkup({ people, who }: ChatView): Html {
  const groups = roles.map((role) => {
    const options = people
      .filter((each) => each.role === role)
      .map(
        ({ account, name, unit }) =>
          markup`<option value="${account}" ${account === who.account && markup`selected`}>
            ${name}${unit && ` · ${unit.name}`}
          </option>`,
      )
    return markup`<optgroup label="${say(`web.role.${role}`)}">${options}</optgroup>`
  })
  return markup`<div class="who">
    <label for="who">${say('web.who')}</label>
    <select id="who" name="who" form="say" autocomplete="off">
      ${groups}
    </select>
    <noscript
      ><button
        form="say"
        formmethod="get"
        formaction="/"
        formenctype="application/x-www-form-urlencoded"
      >
        ${say('web.change')}
      </button></noscript
    >
  </div>`
}

function tab({ to }: ChatView, place: ChatView['to']): Html {
  return markup`<label
    ><input
      type="radio"
      name="to"
      value="${place}"
      form="say"
      autocomplete="off"
      ${to === place && markup`checked`} /><span>${say(`web.${place}`)}</span><small aria-hidden="true">${say('web.here')}</small
    ><i class="unread" data-unread="${place}" hidden></i
  ></label>`
}

function logMarkup({ logs, who, isSigned }: ChatView, place: ChatView['to']): Html {
  const audience = isSigned && who.role !== 'editor' ? `signed-${who.role}` : 'all'
  return markup`<section
    class="log"
    id="${place}"
    role="log"
    aria-label="${say(`web.${place}`)}"
    tabindex="0"
  >
    <p class="hint">${say(`web.hint.${place}.${audience}`, { name: who.name })}</p>
    ${logs[place]}
  </section>`
}
