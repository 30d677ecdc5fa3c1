import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Play, readPlay } from '../e2e/play'
import { playFolder } from './clauses'

export const platformFile = 'docs/QQ和企业微信.md'

const notice = '<!-- 由 npm run docs 生成，不要手改；出自 scripts/e2e/plays 里的剧本。 -->'

const intro = `同一个剧本在 QQ 和企业微信上各演一遍（\`BAOSONG_PLAYS=all npm test\`；平常的测试里，只说话、看图片的剧本只在 QQ 上演），用真实的机器人进程、真实的连接。
演得不一样的、不能演的，都在下面；其余的两边一样。企业微信的群里，机器人只听 @它的话和 @它时引用的文件，
所以剧本里发到群里的文件，在企业微信上都引用着再发一遍命令；没有 @它的话它听不到，也就不答。`

/** What the plays show to be different on WeCom, and why. */
export function platformPage(): string {
  const plays = readdirSync(playFolder)
    .filter((file) => file.endsWith('.yml'))
    .map((file) => ({ file, play: readPlay(join(playFolder, file)) }))
  const played = plays.filter(({ play }) => !play.企业微信)
  const counted = `剧本 ${plays.length} 个，两边都演的 ${played.length} 个。`
  const away = plays.flatMap(({ file, play }) =>
    play.企业微信 ? [[linkOf(file, play), play.企业微信]] : [],
  )
  const differing = played.flatMap(({ file, play }) =>
    differencesOf(play).map((cells) => [linkOf(file, play), ...cells]),
  )
  return [
    notice,
    '# QQ 和企业微信',
    intro,
    counted,
    '## 只在 QQ 上演的',
    table(['剧本', '为什么'], away),
    '## 答得不一样的',
    table(['剧本', '说了什么', 'QQ 答', '企业微信答'], differing),
    '',
  ].join('\n\n')
}

function differencesOf(play: Play): string[][] {
  return play.剧情.flatMap((step) => {
    if (!('企业微信见' in step) || !step.企业微信见) return []
    const said = '说' in step ? (step.说 ?? '') : ''
    return [[said, (step.见 ?? []).join('；'), step.企业微信见.join('；')]]
  })
}

function linkOf(file: string, { 剧名 }: Play): string {
  return `[${剧名}](../scripts/e2e/plays/${file})`
}

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('\n', ' ')).join(' | ')} |`)
    .join('\n')
}
