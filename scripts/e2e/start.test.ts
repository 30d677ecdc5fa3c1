import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fill, nowhere } from '../../plugins/backup/fixture'
import { make } from '../../plugins/backup/make'
import { put } from '../../plugins/backup/shelf'
import { expect, it } from 'vitest'
import { Launch } from './launch'

interface Fault {
  env?: Record<string, string>
  /** Makes the fault. */
  make?: (bot: Launch) => unknown
  says: RegExp[]
}

/** Writes a file beside koishi.yml. */
const write = (name: string, text: string) => (bot: Launch) =>
  writeFileSync(join(bot.home, name), text)

const BAOSONG_ROSTER = 'data/roster.example.yml'

const qq = { ONEBOT_SELF_ID: '10001', ONEBOT_TOKEN: 'secret', BAOSONG_ROSTER }

const callback = { WECOM_TOKEN: 't', WECOM_AES_KEY: 'a'.repeat(43) }

const faults: Record<string, Fault> = {
  'settings that are misspelt': {
    make: write('.env.local', 'ONEBOT_SELFID=10001\nPORT＝5611\n'),
    says: [
      /第1行：看不懂的设置 ONEBOT_SELFID，是不是 ONEBOT_SELF_ID？/,
      /第2行：PORT 后面要写半角的等号/,
    ],
  },
  'a roster that is not there yet': {
    env: { ONEBOT_SELF_ID: '10001', BAOSONG_ROSTER: 'own/roster.yml' },
    says: [/own\/roster\.yml 读不出来/, /npm run roster -- init/],
  },
  'a roster that is wrong': {
    env: { BAOSONG_ROSTER: 'roster.yml' },
    make: write('roster.yml', 'units:\n  - name: 教务处\n    officer: []\n'),
    says: [/roster\.yml 第3行 units\.第1项\.officer：没有这一项/],
  },
  'a roster that is no YAML': {
    env: { BAOSONG_ROSTER: 'roster.yml' },
    make: write('roster.yml', 'units:\n  - name: "教务处\n'),
    says: [/roster\.yml 第\d行 不是合格的 YAML/],
  },
  'a koishi.yml that is no YAML': {
    make: write('koishi.yml', 'prefix: /\nplugins:\n  - a\n  b: c\n'),
    says: [/koishi\.yml 第\d行 /, /取回原来的一份/],
  },
  'a koishi.yml without rooms': {
    make: write('koishi.yml', 'prefix: /\nplugins:\n'),
    says: [/koishi\.yml 第2行 plugins：/],
  },
  'no koishi.yml': {
    make: (bot) => rmSync(join(bot.home, 'koishi.yml')),
    says: [/koishi\.yml 读不出来/],
  },
  'a regulation that is not there': {
    env: { BAOSONG_POLICY: 'nix' },
    says: [/data\/policies\/nix\.yml 读不出来/, /现有的制度是 .*xpu-2021/],
  },
  'a regulation that is wrong': {
    make: (bot) => {
      bot.set('policy', 'dir: .')
      write('xpu-2021.yml', 'id: xpu-2021\ntitle: 通知\n')(bot)
    },
    says: [/xpu-2021\.yml 第1行 .*缺少这一项/, /npm run policy -- check/],
  },
  'a calendar that is wrong': {
    make: (bot) => {
      bot.set('policy', 'calendar: calendar.yml')
      write(
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
    make: write('run', ''),
    says: [/数据目录 .*run 不能用：不是文件夹/, /BAOSONG_DATA/],
  },
  'a disk nearly full': {
    make: (bot) => bot.set('storage', 'reserve: 1000000000'),
    says: [/只剩 \d+ MB，至少要 1000000000 MB/],
  },
  'a data folder that cannot be': {
    env: { BAOSONG_DATA: '/proc/x' },
    says: [/数据目录 \/proc\/x 不能用/, /BAOSONG_DATA/],
  },
  'a broken ledger of practice': {
    make: (bot) => {
      mkdirSync(bot.data)
      write('run/ledger.jsonl', '???\n{}\n')(bot)
    },
    says: [/没有启动.*\n台账 .*run\/ledger\.jsonl 第1行/, /清空重来：npm run trial -- reset/],
  },
  'a broken ledger with a backup': {
    env: qq,
    make: async (bot) => {
      await fill(bot.data, 2)
      await put(await make(bot.data, nowhere, join(bot.home, 'backup')), join(bot.home, 'backup'))
      write('run/ledger.jsonl', '???\n{}\n')(bot)
    },
    says: [
      /没有启动.*\n台账 .*run\/ledger\.jsonl 第1行：无法读取\n可用的最新备份是 backup\/\S+（.*2条记录）/,
      /恢复请运行：npm run restore -- backup\/\S+\n改好后再运行 npm start/,
    ],
  },
  'a broken ledger without a backup': {
    env: qq,
    make: async (bot) => {
      await fill(bot.data, 1)
      write('run/ledger.jsonl', '???\n{}\n')(bot)
    },
    says: [/没有启动.*\n台账 .*第1行：无法读取/, /backup 里没有可用的备份/],
  },
  'practice in earnest data': {
    make: (bot) => {
      mkdirSync(bot.data)
      write('run/onebot-seen.json', '{}')(bot)
    },
    says: [/正式的台账/],
  },
  'practice in data of WeCom': {
    make: (bot) => {
      mkdirSync(bot.data)
      write('run/wecom-inbox.jsonl', '')(bot)
    },
    says: [/正式的台账/],
  },
  'a port that is none': { env: { PORT: '51400000' }, says: [/PORT=51400000 不对/] },
  'an account that is none': { env: { ONEBOT_SELF_ID: '机器人的QQ号' }, says: [/ONEBOT_SELF_ID=/] },
  'groups that are none': {
    env: { ...qq, BAOSONG_GROUPS: '100，信息员群' },
    says: [/BAOSONG_GROUPS 第2个“信息员群”不是群号/],
  },
  'a token that is none': {
    env: { ...qq, ONEBOT_TOKEN: '自己定的口令' },
    says: [/ONEBOT_TOKEN 有空格、汉字/],
  },
  'a robot of WeCom without its secret': {
    env: { WECOM_BOT_ID: 'aibX', BAOSONG_ROSTER },
    says: [/写了 WECOM_BOT_ID，没有写 WECOM_BOT_SECRET/, /见 README 的“接企业微信”/],
  },
  'a key of WeCom that is cut short': {
    env: { WECOM_TOKEN: 't', WECOM_AES_KEY: 'abc', BAOSONG_ROSTER },
    says: [/WECOM_AES_KEY 有3个字符，应为43个/],
  },
  'a token of WeCom without a key': {
    env: { WECOM_TOKEN: 't', BAOSONG_ROSTER },
    says: [/写了 WECOM_TOKEN，没有写 WECOM_AES_KEY/],
  },
  'a webhook of WeCom that nobody hears beside': {
    env: { WECOM_WEBHOOK_KEY: 'k', BAOSONG_ROSTER },
    says: [/只写了 WECOM_WEBHOOK_KEY：群机器人只能说，不能听/],
  },
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
    await fault.make?.(bot)
    await bot.start()
    await expectRefused(bot, fault.says)
  }),
)

it('says where it is reached, in Beijing time', { timeout: 60_000 }, () =>
  withBot(new Launch({ HOST: '0.0.0.0', TZ: 'UTC' }), async (bot) => {
    write('.env.local', 'FOO=1\n')(bot)
    await bot.start()
    await bot.said(/npm run trial/)
    expect(bot.log).toContain(`打开 http://127.0.0.1:${bot.port}/ 试用`)
    expect(bot.log).toContain('不是报送通的设置：FOO')
    const [, time] = /^(\S+ \d\d:\d\d):\d\d .*可以报送了/m.exec(bot.log) ?? []
    expect(Math.abs(Date.parse(`${time}+08:00`) - Date.now())).toBeLessThan(120_000)
    const page = await fetch(`http://127.0.0.1:${bot.port}/`, {
      headers: { origin: 'http://elsewhere.example' },
    })
    expect(await page.text()).toContain(`http://127.0.0.1:${bot.port}/`)
  }),
)

it('leaves koishi.yml as the school wrote it', { timeout: 60_000 }, () =>
  withBot(new Launch(), async (bot) => {
    bot.set('courier', '# 夜里不打扰')
    const file = join(bot.home, 'koishi.yml')
    const written = readFileSync(file, 'utf8')
    await bot.start()
    await bot.said(/可以报送了/)
    expect(readFileSync(file, 'utf8')).toBe(written)
    expect(written).toContain('夜里不打扰')
  }),
)

it('says that the clock is behind the ledger', { timeout: 60_000 }, () =>
  withBot(new Launch(), async (bot) => {
    await fill(bot.data, 1)
    const path = join(bot.data, 'ledger.jsonl')
    const line = readFileSync(path, 'utf8')
    writeFileSync(path, line.replace(/"at":"\d{4}/, '"at":"2999'))
    await bot.start()
    await bot.said(/这台机器的时间是 .*，比台账最近一条记录（2999-.*）还早，请管机器的人校准/)
  }),
)

it('says when the ledger is of another regulation', { timeout: 60_000 }, () =>
  withBot(new Launch({ BAOSONG_POLICY: 'alashan-2024' }), async (bot) => {
    await fill(bot.data, 1)
    await bot.start()
    await bot.said(/试用的台账里有1份稿件的栏目“[^”]+”没有/)
  }),
)

it('says in QQ where NapCat connects to, and where the page is not', { timeout: 60_000 }, () =>
  withBot(new Launch({ ...qq, HOST: '0.0.0.0' }), async (bot) => {
    await bot.start()
    await bot.said(/等 NapCat/)
    await bot.said(/名册里还有\d+人是样例里的/)
    expect(bot.log).toMatch(new RegExp(`ws://(?!0\\.0)[^:/]+:${bot.port}/onebot`))
    expect(bot.log).not.toContain('0.0.0.0')
  }),
)

it('says in WeCom where it is called, and what it cannot do', { timeout: 60_000 }, () =>
  withBot(
    new Launch({ ...qq, ONEBOT_SELF_ID: '', ONEBOT_TOKEN: '', ...callback, HOST: '0.0.0.0' }),
    async (bot) => {
      await bot.start()
      await bot.said(/企业微信的回调在/)
      expect(bot.log).toMatch(new RegExp(`http://(?!0\\.0)[^:/]+:${bot.port}/wecom`))
      expect(bot.log).toMatch(/领导审签、私下的提醒和告知都要用长连接[^]*群里的提醒和公示也发不了/)
    },
  ),
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
    write(
      'old.cjs',
      `Object.defineProperty(process, 'versions', { value: { node: '18.20.4' } })`,
    )(bot)
    await bot.start('-r', './old.cjs')
    await expectRefused(bot, [/Node\.js 是 18\.20\.4，报送通要 20\.19 或 22\.12 以上，推荐 24/])
  }),
)
