import { formatMoment } from '../../calendar'
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
}

/** Characters shown of a quoted message. */
const GLIMPSE = 40

/** One message of a log. */
export function messageMarkup({ message, quoted, nameOf, reader }: MessageView): Html {
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
      }
    </div>
    ${!isRecalled && markup`<button type="button" class="quote" data-quote="${id}" aria-label="${say('web.quote-of', [name])}">${say('web.quote')}</button>`}
  </article>`
}

function quoteMarkup(quoted: Message, nameOf: MessageView['nameOf']): Html {
  return markup`<blockquote><b>${nameOf(quoted.from)}</b> ${glimpse(quoted)}</blockquote>`
}

/** The beginning of a message, or the names of its files. */
export function glimpse({ text, files }: Pick<Message, 'text' | 'files'>): string {
  const line = text.replaceAll(/\s+/g, ' ') || files.map(({ name }) => name).join('，')
  return line.length > GLIMPSE ? `${line.slice(0, GLIMPSE)}…` : line
}

function contentMarkup(text: string, files: Message['files']): Html {
  const shown = files.map(({ id, kind, name }) =>
    kind === 'image'
      ? markup`<a class="picture" href="/files/${id}" target="_blank"
          ><img src="/files/${id}" alt="${name}"
        /></a>`
      : markup`<a class="file" href="/files/${id}" download="${name}">${name}</a>`,
  )
  return markup`${text && markup`<p>${text}</p>`}${shown}`
}

/** Where a message stands, for the script. */
export function logOf({ channel }: Message): 'group' | 'private' {
  return channel === group ? 'group' : 'private'
}
