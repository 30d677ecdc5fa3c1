import type { Someone } from '../people'
import { say } from '../say'
import { type Html, markup } from './markup'

/** Commands of one tap. */
const tries = {
  officer: ['/我的', '/积分 本月', '/帮助'],
  leader: ['/积分 本月', '/明细', '/帮助'],
  editor: ['/采用', '/采用 1 头条', '/未报', '/公示 本月', '/帮助'],
}

/**
 * What to send. The button 发送 comes first of all buttons: a browser takes the first for whoever
 * presses Enter.
 */
export function composer(who: Someone, samples: string[]): Html {
  return markup`<form
    id="say"
    class="composer"
    action="/say"
    method="post"
    enctype="multipart/form-data"
  >
    <p class="quoting" hidden>
      <span></span><button type="button" data-unquote>${say('web.unquote')}</button>
    </p>
    <input type="hidden" name="quote" autocomplete="off" />
    <ul class="chosen" aria-label="${say('web.chosen')}"></ul>
    <div class="line-up">
      <label class="attach"
        ><input type="file" name="file" multiple /><span>${say('web.attach')}</span></label
      >
      <textarea
        name="text"
        rows="2"
        aria-label="${say('web.text')}"
        placeholder="${say('web.placeholder')}"
        title="${say('web.send-key')}"
        autocomplete="off"
      ></textarea>
      <button class="send">${say('web.send')}</button>
    </div>
    <p class="alert" role="alert"></p>
    <div class="taps">${taps(who, samples)}</div>
  </form>`
}

/** Samples, for whoever may hand in, and commands. */
function taps({ role, unit }: Someone, samples: string[]): Html[] {
  const files = (unit ? samples : []).map((label, index) => {
    const words = say('web.sample-button', [label])
    return markup`<button name="sample" value="${index + 1}">${words}</button>`
  })
  const lines = tries[role].map(
    (line) => markup`<button class="line" name="line" value="${line}">${line}</button>`,
  )
  return [...files, ...lines]
}
