import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { readPlay } from './e2e/play'
import { type Audience, Stage } from './e2e/stage'
import type { Sent } from './peers/onebot'

const dim = (text: string) => `\u001b[2m${text}\u001b[0m`
const bold = (text: string) => `\u001b[1m${text}\u001b[0m`
const green = (text: string) => `\u001b[32m${text}\u001b[0m`
const indent = (text: string) => text.trim().replaceAll('\n', '\n      ')

/** Shows a play in the terminal as a group chat. */
const audience: Audience = {
  said: (who, place, what) => console.log(`\n${bold(who)} ${dim(place)}\n      ${indent(what)}`),
  answered: (sent) => console.log(`${green('报送通')}\n      ${indent(written(sent))}`),
  happened: (what) => console.log(dim(`\n———— ${what} ————`)),
}

/** What people see; those called by @ are only counted. */
function written({ text, file, ats }: Sent): string {
  if (file) return `［文件］${file.name}`
  return ats.length ? text.replace(/\n[\s\n]*\n/, `\n（艾特${ats.length}人）\n`) : text
}

/** The day in the chat under the regulation in force, else at the university. */
function demoOf(policy = ''): string {
  const own = resolve(__dirname, `e2e/plays/demo-${policy}.yml`)
  return existsSync(own) ? own : resolve(__dirname, 'e2e/plays/demo.yml')
}

async function main() {
  const path = process.argv[2] ?? demoOf(process.env.BAOSONG_POLICY)
  const play = readPlay(path)
  console.log(`${bold(play.剧名)}  ${dim(play.时间)}\n${dim(play.说明 ?? '')}`)
  const stage = new Stage(play, play.地点[0], audience)
  process.once('exit', () => stage.bot.abandon())
  await stage.perform()
  console.log(dim('\n———— 剧终 ————'))
}

void main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
