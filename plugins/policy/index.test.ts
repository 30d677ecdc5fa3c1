import { Context, Logger } from 'koishi'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as policy from './index'

const apps: Context[] = []

async function start(config: Partial<policy.default.Config>) {
  const app = new Context()
  apps.push(app)
  app.plugin(policy.default, config as policy.default.Config)
  await app.start()
  return app
}

afterEach(async () => {
  vi.useRealTimers()
  for (const app of apps.splice(0)) await app.stop()
})

describe('ctx.policy', () => {
  it('gives what is in force today, and the calendar', async () => {
    const { policy: service } = await start({})
    expect(service.at()).toMatchObject({ id: 'xpu-2021', school: '西安工程大学' })
    expect(service.at('1999-01-01').inForce).toBe('2021-05-21')
    expect(service.calendar.weekOf('2021-05-21')?.week).toBe(12)
  })

  it('reads a period, and says what the calendar does not have', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2021-05-21T09:00+08:00') })
    const { policy: service } = await start({})
    expect(service.period('本学期')?.label).toBe('2020—2021学年第二学期')
    expect(service.period('上月')?.label).toBe('2021年4月')
    expect(service.period('机电学院本学期')).toBeUndefined()
    const unknown = { path: 'policy.unknown-term', param: expect.arrayContaining(['上学年']) }
    expect(() => service.period('上学年')).toThrow(expect.objectContaining(unknown))
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
