import { expect, it } from 'vitest'
import { briefName } from './brief-name'

it('leaves out the middle of a very long name, and keeps its end', () => {
  const usual = '城市规划与市政工程学院信息（2021.5.18）多措并举推进党的建设效果好.docx'
  expect(briefName(usual)).toBe(usual)
  const long = briefName(`${'很长'.repeat(120)}第十二周动态.docx`)
  expect(long).toMatch(/^很长.*…[很长]+第十二周动态\.docx$/)
  expect([...long].length).toBeLessThan(60)
})
