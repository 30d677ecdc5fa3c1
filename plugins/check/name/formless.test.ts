import { describe, expect, it } from 'vitest'
import { loadRegulation } from '../../policy'
import { checkPolicy } from '../options'
import { roster } from '../rules/trial'
import { properName } from './proper'
import { readName, recognise } from './read'

const policy = loadRegulation('data/policies/alashan-2024.yml').at('2024-06-01')
const { columns } = policy
const context = { roster, today: '2024-06-01' }

describe('a column without a form of names', () => {
  it('asks for checks that exist', () => {
    expect(() => checkPolicy(policy)).not.toThrow()
  })

  it.each([
    ['保卫处值班信息第5期（续报）.docx', 'duty'],
    ['后勤处紧急信息.doc', 'duty'],
    ['后勤处 值班信息 第8期.docx', 'duty'],
    ['教务处专家咨询建议（实训基地建设）.docx', 'expert'],
    ['教务处约稿：就业工作.docx', 'commissioned'],
    ['学工部综合信息.docx', 'general'],
  ])('%s is known by what stands after the unit', (name, key) => {
    expect(recognise(name, columns, context)?.column.key).toBe(key)
  })

  it.each([
    '教务处关于值班信息报送工作的报告.docx',
    '值班信息.docx',
    '教务处关于混合式教学改革推进情况的报告.docx',
    '通讯录.docx',
  ])('%s is known as none', (name) => {
    expect(recognise(name, columns, context)).toBeUndefined()
  })

  it('takes any name, and reads the unit from it', () => {
    const fields = readName('学工部关于就业工作的报告.docx', columns.general, context)
    expect(fields).toMatchObject({ isExact: true, unit: { name: '学生工作部' } })
    expect(readName('报告.docx', columns.general, context)).toMatchObject({ isExact: true })
  })

  it('is named by unit and title', () => {
    expect(properName(columns.general, { unit: '教务处', topic: '关于实训的报告' })).toBe(
      '教务处关于实训的报告',
    )
    expect(properName(columns.general, { unit: '教务处' })).toBeUndefined()
  })
})
