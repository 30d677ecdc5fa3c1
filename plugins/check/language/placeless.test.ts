import { describe, expect, it } from 'vitest'
import { Passage } from './passage'
import { needsNoPlace } from './placeless'

describe('needsNoPlace', () => {
  it.each([
    '5月18日，学校获批两个国家级一流本科专业建设点。',
    '5月19日，教务处公布本学期考试安排。',
    '5月20日，学校印发《科研经费管理办法》，规范了经费使用。',
    '5月17日，材料学院教师在《先进材料》发表论文。',
    '5月18日，我校专利“一种织物”获国家知识产权局授权。',
    '5月19日，研究生院公示2021年奖学金获得者名单。',
    '5月20日，学校实验动物中心通过省级验收。',
    '5月21日，我校三项课题获国家社科基金资助。',
    '5月16日，教育部批准我校新增工业智能专业。',
    '5月18日，我校教师获陕西省教学名师称号。',
  ])('%s', (text) => expect(needsNoPlace(new Passage(text))).toBe(true))

  it.each([
    '5月18日，教务处召开教学例会。',
    '5月19日，学院组织师生参观企业。',
    '5月20日，学校举行奖学金颁奖仪式，公布获奖名单。',
    '5月17日，后勤处更换了路灯。',
    '5月18日，学院举办讲座，发布了研究报告。',
    '5月21日，图书馆延长了开放时间。',
  ])('not %s', (text) => expect(needsNoPlace(new Passage(text))).toBe(false))
})
