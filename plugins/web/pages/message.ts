import { formatMoment } from '../../calendar'
import { visible } from '../../text'
import { say } from '../say'
import { group, type Message } from '../talk'
import { type Html, markup } from './markup'

/** What a message is shown with. */
export interface MessageView {
  message: Message
  /** The message it quotes, if it is still known. */
  quoted?: Message
  /** What somebody is called. */
  nameOf(account?: string): string
  /** Whose page it is. */
  reader: string
  /** Receipt of the manuscript that waits for the reader's signature. */
  toSign?: string
}

/** Characters shown of a quoted message. */
const GLIMPSE = 40

/** One message of a log. */
export function messageMarkup({ message, quoted, nameOf, reader, toSign }: MessageView): Html {
  const { id, from, at, text, files, isRecalled } = message
  const side = from === undefined ? 'bot' : from === reader ? 'own' : 'other'
  const name = nameOf(from)
  return markup`<article id="m-${id}" class="${side}" data-id="${id}" data-name="${name}">
    <header>
      <b>${name}</b> <time datetime="${at.toISOString()}">${formatMoment(at, 'HH:mm')}</time>
    </header>
    <div class="bubble">
      ${quoted && quoteMarkup(quoted, nameOf)}${
        isRecalled ? markup`<p class="gone">${say('web.recalled')}</p>` : contentMarkup(text, files)
      }${toSign && verdicts(toSign)}
    </div>
    ${!isRecalled && markup`<button type="button" class="quote" data-quote="${id}" aria-label="${say('web.quote-of', [name])}">${say('web.quote')}</button>`}
  </article>`
}

/** What a leader may answer; what needs words of theirs is begun for them. */
function verdicts(receipt: string): Html {
  const begun = (['returned', 'forwarded'] as const).map((key) => {
    const word = say(`web.verdict.${key}`)
    return markup`<button type="button" data-draft="${word} ${receipt} ">${word}</button>`
  })
  const signed = say('web.verdict.signed')
  return markup`<div class="verdicts">
    <button form="say" name="answer" value="${signed} ${receipt}">${signed}</button>${begun}
  </div>`
}

function quoteMarkup(quoted: Message, nameOf: MessageView['nameOf']): Html {
  return markup`<blockquote><b>${nameOf(quoted.from)}</b> ${glimpse(quoted)}</blockquote>`
}

/** The beginning of a message, or the names of its files. */
export function glimpse({ text, files }: Pick<Message, 'text' | 'files'>): string {
  const line = visible(text || files.map(({ name }) => name).join('，')).replaceAll(/\s+/g, ' ')
  return line.length > GLIMPSE ? `${line.slice(0, GLIMPSE)}…` : line
}

/** As it is seen: a sign that turns around what follows would make a name look like another. */
function contentMarkup(text: string, files: Message['files']): Html {
  const shown = files.map(({ id, kind, name: written }) => {
    const name = visible(written)
    return kind === 'image'
      ? markup`<a class="picture" href="/files/${id}" target="_blank"
          ><img src="/files/${id}" alt="${name}"
        /></a>`
      : markup`<a class="file" href="/files/${id}" download="${name}">${name}</a>`
  })
  return markup`${text && markup`<p>${visible(text)}</p>`}${shown}`
}

/** Where a message stands, for the script. */
export function logOf({ channel }: Message): 'group' | 'private' {
  return channel === group ? 'group' : 'private'
}
