import { Context, Logger } from 'koishi'
import { afterEach, describe, expect, it } from 'vitest'
import * as policy from './index'

const apps: Context[] = []

async function start(config: Partial<policy.Config>) {
  const app = new Context()
  apps.push(app)
  app.plugin(policy, config as policy.Config)
  await app.start()
  return app
}

afterEach(async () => {
  for (const app of apps.splice(0)) await app.stop()
})

describe('ctx.policy', () => {
  it('gives what is in force today, and the calendar', async () => {
    const { policy: service } = await start({})
    expect(service.at()).toMatchObject({ id: 'xpu-2021', school: '西安工程大学' })
    expect(service.at('1999-01-01').inForce).toBe('2021-05-21')
    expect(service.calendar.weekOf('2021-05-21')?.week).toBe(12)
  })

  it('is absent, with the reason in the log, when the file is not right', async () => {
    const lines: string[] = []
    const target: Logger.Target = { print: (text) => void lines.push(text) }
    Logger.targets.push(target)
    const app = await start({ id: 'nowhere' })
    Logger.targets.splice(Logger.targets.indexOf(target), 1)
    expect(app.get('policy')).toBeUndefined()
    expect(lines.join('\n')).toContain('[policy] data/policies/nowhere.yml 读不出来')
  })
})
