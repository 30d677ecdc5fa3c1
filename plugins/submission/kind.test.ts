import { expect, it } from 'vitest'
import { loadRegulation } from '../policy'
import { kindOf } from './kind'

const policy = loadRegulation('data/policies/alashan-2024.yml').at('2024-06-03')

const kind = (title: string, body = '', key = 'general') => kindOf(policy, { key }, { title, body })

it.each([
  ['教务处召开课程建设推进会', '一般性会议'],
  ['学院召开党建工作会议', '一般性会议'],
  ['机电工程系组织教师参加专题培训', '一般性学习'],
  ['图书馆开展读书月活动', '一般性活动'],
  ['护理系开展主题党日', '一般性活动'],
  ['关于课程建设推进会精神落实情况', '重点工作进展'],
  ['关于开展读书月活动的情况反映', '问题情况反映'],
  ['关于改进会议室预约的建议', '意见建议'],
  ['学生宿舍用电安全存在的问题', '问题情况反映'],
  ['“双高”建设重点工作进展', '重点工作进展'],
  ['实训基地建设完成情况', '重点工作进展'],
  ['校企合作育人的经验做法', '经验总结'],
  ['产教融合典型案例', '典型案例'],
  ['我院学生在自治区技能大赛中荣获一等奖', '表彰获奖'],
  ['护理系学生荣获职业技能比赛二等奖', '表彰获奖'],
  ['学习贯彻会议精神的进展情况', '重点工作进展'],
])('takes “%s” to be %s', (title, trait) => {
  expect(kind(title)?.trait).toBe(trait)
})

it('looks at the opening when the title tells nothing', () => {
  expect(kind('第三实训楼', '5月20日，学院召开专题会议，听取实训楼建设汇报。')).toEqual({
    trait: '一般性会议',
    cue: '召开',
  })
  expect(kind('第三实训楼', '第三实训楼共六层。')).toBeUndefined()
})

it('keeps to the kinds of the column', () => {
  expect(kind('关于召开会议的建议', '', 'expert')?.trait).toBe('意见建议')
  expect(kind('教务处召开会议', '', 'routine')).toBeUndefined()
})
