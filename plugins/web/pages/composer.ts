import type { Someone } from '../people'
import { say } from '../say'
import { type Html, markup } from './markup'

/** What can be sent by one tap. */
export interface Taps {
  samples: string[]
  lines: string[]
}

/**
 * What to send. The button 发送 comes first of all buttons: a browser takes the first for whoever
 * presses Enter.
 */
export function composer(who: Someone, taps: Taps): Html {
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
        aria-describedby="keys"
        autocomplete="off"
      ></textarea>
      <button class="send">${say('web.send')}</button>
    </div>
    <p class="keys" id="keys">${say('web.keys')}</p>
    <p class="alert" role="alert"></p>
    <div class="taps">${tapsMarkup(who, taps)}</div>
  </form>`
}

/** Samples, for whoever may hand in, and commands. */
function tapsMarkup({ unit }: Someone, { samples, lines }: Taps): Html[] {
  const files = (unit ? samples : []).map((label, index) => {
    const words = say('web.sample-button', [label])
    return markup`<button name="sample" value="${index + 1}">${words}</button>`
  })
  const commands = lines.map(
    (line) => markup`<button class="line" name="line" value="${line}">${line}</button>`,
  )
  return [...files, ...commands]
}
