import { say } from '../say'
import { type Filling, markup } from './markup'

/** Where one can go. */
const places = { chat: '/', check: '/check' } as const

export type Place = keyof typeof places

/** A whole page. */
export function layout(place: Place, content: Filling): string {
  const title = say(`web.${place}.title`)
  const links = (Object.keys(places) as Place[]).map(
    (each) =>
      markup`<a href="${places[each]}" ${each === place && markup`aria-current="page"`}
        >${say(`web.${each}.title`)}</a
      >`,
  )
  const page = markup`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${say('web.name')}</title>
        <link rel="icon" href="/assets/icon.svg" />
        <link rel="stylesheet" href="/assets/page.css" />
        <script type="module" src="/assets/page.js"></script>
      </head>
      <body class="${place}">
        <header class="top">
          <strong>${say('web.name')}</strong>
          <nav>${links}</nav>
          <p class="banner"><b>${say('web.trial')}</b><span>${say('web.banner')}</span></p>
        </header>
        ${content}
      </body>
    </html>`
  return page.markup
}
