import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Launch } from './launch'

interface Fault {
  env?: Record<string, string>
  /** Makes the fault. */
  make?: (bot: Launch) => unknown
  says: RegExp[]
}

/** Writes a file beside koishi.yml. */
const put = (name: string, text: string) => (bot: Launch) =>
  writeFileSync(join(bot.home, name), text)

const faults: Record<string, Fault> = {
  'a roster that is not there yet': {
    env: { ONEBOT_SELF_ID: '10001', BAOSONG_ROSTER: 'own/roster.yml' },
    says: [/own\/roster\.yml 读不出来/, /npm run roster -- init/],
  },
  'a roster that is wrong': {
    env: { BAOSONG_ROSTER: 'roster.yml' },
    make: put('roster.yml', 'units:\n  - name: 教务处\n    officer: []\n'),
    says: [/roster\.yml 第3行 units\.第1项\.officer：没有这一项/],
  },
  'a roster that is no YAML': {
    env: { BAOSONG_ROSTER: 'roster.yml' },
    make: put('roster.yml', 'units:\n  - name: "教务处\n'),
    says: [/roster\.yml 第\d行 不是合格的 YAML/],
  },
  'a regulation that is not there': {
    env: { BAOSONG_POLICY: 'nix' },
    says: [/data\/policies\/nix\.yml 读不出来/, /现有的制度是 .*xpu-2021/],
  },
  'a regulation that is wrong': {
    make: (bot) => {
      bot.set('policy', 'dir: .')
      put('xpu-2021.yml', 'id: xpu-2021\ntitle: 通知\n')(bot)
    },
    says: [/xpu-2021\.yml 第1行 .*缺少这一项/, /npm run policy -- check/],
  },
  'a calendar that is wrong': {
    make: (bot) => {
      bot.set('policy', 'calendar: calendar.yml')
      put(
        'calendar.yml',
        'semesters:\n  - { id: 2020, name: 学期, start: 2021-03-02, weeks: 20 }\n',
      )(bot)
    },
    says: [/calendar\.yml 第2行 semesters\.第1项\.start：应为星期一/],
  },
  'a calendar that is not there': {
    make: (bot) => bot.set('policy', 'calendar: none.yml'),
    says: [/none\.yml 读不出来/],
  },
  'a data folder that is a file': {
    make: put('run', ''),
    says: [/数据目录 .*run 不能用：不是文件夹/, /BAOSONG_DATA/],
  },
  'a disk nearly full': {
    make: (bot) => bot.set('storage', 'reserve: 1000000000'),
    says: [/只剩 \d+ MB，至少要 1000000000 MB/],
  },
  'practice in earnest data': {
    make: (bot) => {
      mkdirSync(bot.data)
      put('run/onebot-seen.json', '{}')(bot)
    },
    says: [/正式的台账/],
  },
  'a port that is none': { env: { PORT: '51400000' }, says: [/PORT=51400000 不对/] },
  'an account that is none': { env: { ONEBOT_SELF_ID: '机器人的QQ号' }, says: [/ONEBOT_SELF_ID=/] },
  'an address of another machine': { env: { HOST: '192.0.2.1' }, says: [/HOST=192\.0\.2\.1/] },
  'a setting of the wrong kind': {
    make: (bot) => bot.set('courier', 'limit: much'),
    says: [/koishi\.yml 里有一项设置写错了/],
  },
}

/** Everything ended, with a few plain lines and no stack. */
async function expectRefused(bot: Launch, says: RegExp[]) {
  expect(await bot.code()).toBe(1)
  for (const pattern of says) expect(bot.log).toMatch(pattern)
  expect(bot.log).not.toMatch(/^\s+at /m)
  expect(bot.log).not.toContain('可以报送了')
  expect(bot.alive()).toEqual([])
}

/** Does something with a bot, and leaves nothing of it. */
async function withBot(bot: Launch, act: (bot: Launch) => Promise<void>) {
  try {
    await act(bot)
  } finally {
    bot.remove()
  }
}

it.concurrent.each(Object.entries(faults))('refuses %s', { timeout: 60_000 }, (_, fault) =>
  withBot(new Launch(fault.env), async (bot) => {
    fault.make?.(bot)
    await bot.start()
    await expectRefused(bot, fault.says)
  }),
)

it('refuses a second one beside itself', { timeout: 60_000 }, () =>
  withBot(new Launch(), async (first) => {
    await first.start()
    await first.said(/可以报送了/)
    await withBot(new Launch({ BAOSONG_DATA: first.data }), async (second) => {
      second.port = first.port
      await second.start()
      const holder = new RegExp(`正由进程 ${first.worker()}（`)
      await expectRefused(second, [/端口 \d+ 已被占用/, holder])
    })
    expect(first.worker()).toBeDefined()
  }),
)

it('refuses an old Node', { timeout: 60_000 }, () =>
  withBot(new Launch(), async (bot) => {
    put(
      'old.cjs',
      `Object.defineProperty(process, 'versions', { value: { node: '18.20.4' } })`,
    )(bot)
    await bot.start('-r', './old.cjs')
    await expectRefused(bot, [/Node\.js 是 18\.20\.4，报送通要 20\.19 或 22\.12 以上，推荐 24/])
  }),
)
