import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folder } from '../storage/fixture'
import { settingNames } from './setting-names'
import { straySettings } from './stray-settings'

async function strays(text: string) {
  const home = await folder()
  writeFileSync(join(home, '.env.local'), text)
  return straySettings(home, {})
}

const example = readFileSync('.env.example', 'utf8')

it('knows every setting of the example', () => {
  const names = [...example.matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(([, name]) => name)
  expect(names).toEqual(settingNames)
})

it.each(['', example, 'PORT = 5611\r\nexport HOST=::1\n', `SMTP_URL="a\nPROT=1\n"\nPORT=1`])(
  'says nothing of %j',
  async (text) => expect(await strays(text)).toEqual({ slips: [], others: [] }),
)

it.each([
  ['# 端口\nPROT=5611', '.env.local 第2行：看不懂的设置 PROT，是不是 PORT？'],
  ['port=5611', '看不懂的设置 port，是不是 PORT？'],
  ['BAOSONG_GROUP=1', '是不是 BAOSONG_GROUPS？'],
  ['ONEBOT-TOKEN=geheim', '是不是 ONEBOT_TOKEN？'],
  ['PORT：5611', '第1行：PORT 后面要写半角的等号'],
  ['PORT 5611', '第1行：PORT 后面要写半角的等号'],
  ['PORT＝5611', '第1行：PORT 后面要写半角的等号'],
])('finds the slip in %j', async (text, words) => {
  expect(await strays(text)).toEqual({ slips: [expect.stringContaining(words)], others: [] })
})

it.each([
  ['geheim', '第1行：看不懂，设置写成 名字=值'],
  ['FOO=1\nHTTP_PROXY=2', '.env.local 里有不是报送通的设置：FOO、HTTP_PROXY'],
])('tells of %j', async (text, words) => {
  expect(await strays(text)).toEqual({ slips: [], others: [expect.stringContaining(words)] })
})

it('tells no value', async () =>
  expect(
    JSON.stringify(await strays('SMTP_URI=smtps://geheim@x\nONEBOT_TOKEN：geheim\ngeheim')),
  ).not.toMatch(/geheim|smtps/))

it.each(['.env.local.txt', 'env.local'])('finds settings in %s', async (name) => {
  const home = await folder()
  writeFileSync(join(home, name), 'PORT=1')
  const words = `有 ${name}，没有 .env.local：里面的设置没有起作用`
  expect(straySettings(home, {}).others).toEqual([expect.stringContaining(words)])
  writeFileSync(join(home, '.env.local'), 'PORT=1')
  expect(straySettings(home, {}).others).toEqual([])
})

it.each([
  [{ ONEBOT_TOKEN: 'x', BAOSONG_GROUPS: '100' }, ['写了 ONEBOT_TOKEN、BAOSONG_GROUPS，没有写']],
  [{ BAOSONG_GROUPS: 'wr1', BAOSONG_WECOM: 'callback' }, []],
  [{ ONEBOT_TOKEN: 'x', ONEBOT_SELF_ID: '1' }, []],
])('says with %j which number is missing', async (env, words) => {
  const { others } = straySettings(await folder(), env)
  expect(others).toEqual(words.map((each) => expect.stringContaining(each)))
})
