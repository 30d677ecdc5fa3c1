import type { Context } from 'koishi'
import { askedToSign } from './asked'
import { Events } from './events'
import { takeForm } from './form'
import { chatPage } from './pages/chat'
import { type Html } from './pages/markup'
import { logOf, messageMarkup } from './pages/message'
import type { Someone } from './people'
import { type Http, refuse, route } from './route'
import { say } from './say'
import { speak, type Stage } from './speak'
import { group, type Message, privatePrefix } from './talk'
import { isSigned, triesOf } from './tries'

/** `GET /`, what is said on it, and its stream of events. */
export function chat(ctx: Context, stage: Stage): void {
  const events = new Events(stage.talk, (message, reader) =>
    JSON.stringify({ log: logOf(message), html: markupOf(ctx, stage, message, reader).markup }),
  )
  ctx.on('dispose', () => events.close())
  ctx.on('exit', async () => events.close())
  route(ctx, 'get', '/', (http) => showPage(ctx, stage, http))
  route(ctx, 'post', '/say', (http) => takeForm(http, (form) => hear(stage, http, form)))
  route(ctx, 'get', '/events', (http) => {
    const who = askedFor(stage, http)
    const since = http.get('last-event-id') || String(http.query.since)
    http.respond = false
    events.open(http.res, who.account, channelsOf(who), since)
  })
}

/** Whom the address names, else the first of the roster. */
function askedFor({ people }: Stage, { query }: Http): Someone {
  return people.find(String(query.who)) ?? people.all[0]
}

function channelsOf({ account }: Someone): string[] {
  return [group, privatePrefix + account]
}

function showPage(ctx: Context, stage: Stage, http: Http): void {
  const { people, talk, samples } = stage
  const policy = ctx.policy.at()
  const who = askedFor(stage, http)
  const [group, own] = channelsOf(who).map((channel) =>
    talk.of(channel).map((message) => markupOf(ctx, stage, message, who.account)),
  )
  http.type = 'html'
  http.body = chatPage({
    people: people.all,
    who,
    to: http.query.to === 'private' ? 'private' : 'group',
    logs: { group, private: own },
    taps: { samples: samples.labels, lines: triesOf(policy, who.role) },
    isSigned: isSigned(policy),
    latest: talk.latest,
  })
}

function markupOf(ctx: Context, { talk, people }: Stage, message: Message, reader: string): Html {
  const nameOf = (account?: string) => {
    return account === undefined ? say('web.name') : (people.find(account)?.name ?? account)
  }
  const quoted = message.quote ? talk.find(message.channel, message.quote) : undefined
  const toSign = askedToSign(ctx, message, reader)
  return messageMarkup({ message, quoted, nameOf, reader, toSign })
}

async function hear(stage: Stage, http: Http, form: FormData): Promise<void> {
  const said = await speak(stage, form)
  if (typeof said === 'string') return refuse(http, 400, said)
  if (http.get('accept').includes('json')) {
    http.status = 204
    return
  }
  // Without a script the browser goes back to the page.
  const to = said.channel === group ? 'group' : 'private'
  http.redirect(`/?${new URLSearchParams({ who: said.who.account, to })}`)
  http.status = 303
}
