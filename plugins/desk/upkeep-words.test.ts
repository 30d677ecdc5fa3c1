import { expect, it } from 'vitest'
import '../chat'
import { loadRoster, Roster } from '../roster'
import { defineTexts } from '../text'
import zhCN from './locales/zh-CN.yml'
import { upkeepTo } from './upkeep-words'

defineTexts(zhCN)

const roster = new Roster(loadRoster('data/roster.example.yml'))

it.each([
  ['约稿1取消吧', '/撤销 约稿1 理由'],
  ['撤回约稿1', '/撤销 约稿1 理由'],
  ['教务处信息员换成王小明 QQ 123456789', '/信息员 教务处 王小明 123456789'],
  ['机电学院换人了', '/信息员 机电工程学院 姓名 账号'],
  ['赵六调走了', '/信息员 停用 赵六'],
  ['下周教务处找人代报', '/代理 教务处 姓名 至'],
  ['信息员名单发我一份', '/单位'],
  ['教务处改名叫本科生院了', 'data/roster.yml'],
  ['新增一个学院', 'data/roster.yml'],
  ['看看群里谁不在名册里', '/核对名册'],
  ['机器人正常吗', '/状态'],
  ['昨晚备份了没有', '/状态'],
  ['能不能把制度改一下', '制度文件'],
  ['头条分值改成40分', '制度文件'],
  ['发个通知让大家周五前报', '不替您发通知'],
])('%s', (said, told) => expect(upkeepTo(roster, said)).toContain(told))

it.each([
  '还有谁没报',
  '催一下领导签字',
  '先别催了',
  '把第2条改成周动态',
  '教务处报了吗',
  '雨停了',
  '记75改成2分',
])('leaves %s to others', (said) => expect(upkeepTo(roster, said)).toBeUndefined())
