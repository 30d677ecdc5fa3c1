import { setTimeout as sleep } from 'node:timers/promises'
import { adopt } from './editors'
import type { Month } from './month'
import { mend } from './mending'
import { handInNews, handInWeekly } from './officers'
import { withdraw } from './second-thoughts'

export async function restart(month: Month): Promise<void> {
  await month.restart('SIGTERM')
  month.tally.count('重启：正常')
}

export async function cutPower(month: Month): Promise<void> {
  await month.restart('SIGKILL')
  month.tally.count('重启：断电')
}

/** Several are at it when the bot is ended, one way or the other. */
export async function cutPowerAmid(month: Month): Promise<void> {
  const signal = month.random() < 0.5 ? 'SIGTERM' : 'SIGKILL'
  const moment = month.random() * 250
  const doing = [handInWeekly, handInNews, adopt, mend, handInWeekly, withdraw, handInNews, adopt]
  const done = Promise.all(doing.map((act) => act(month)))
  await sleep(moment)
  await month.restart(signal)
  await done
  month.tally.count(signal === 'SIGTERM' ? '重启：正在报送时正常' : '重启：正在报送时断电')
}
