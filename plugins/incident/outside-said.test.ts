import { expect, it } from 'vitest'
import { outsideOrdered, outsideSaid } from './outside-said'

const bodies = ['市政府总值班室', '值班室', '盟委', '省教育厅', '教育厅']

it.each([
  '同意上报',
  '按规定上报',
  '报吧',
  '那就报吧',
  '那就按规定报吧',
  '抓紧报盟里',
  '先报盟里，再报教育厅',
  '食堂的事抓紧处理，先报盟里',
  '图书馆的事同意上报',
  '可以往上报了吧',
  '可以往上报了',
  '现在可以对外报了',
  '同意你们报盟委了',
  '都报',
  '赶快向盟委报告',
  '不要耽误上报',
  '还没报的赶紧上报',
  '没问题，可以上报',
  '我没意见可以上报',
  '别等了，马上往外报',
  '救人要紧，该报就报',
  '不能不报',
  '先救人，马上报省教育厅',
  '给市政府总值班室报告',
  '该上报上报',
])('hears that it is to be reported in %s', (said) =>
  expect(outsideSaid(said, bodies)).toBe('agreed'),
)

it.each([
  '先不要往上报，等我到现场',
  '不用上报',
  '暂时不要报',
  '先别报教育厅',
  '先别急着往上报',
  '等我到了再报',
  '情况核实清楚，再上报',
  '缓一缓再报盟里',
  '暂不上报',
  '不同意上报',
  '稍后再往外报',
  '可以先不往上报了',
  '可以晚点再报了',
  '不可以上报',
  '不批准上报',
  '没让你们报',
  '没同意上报',
  '我没说可以上报',
  '不建议上报',
  '不应该往外报',
  '不够上报条件',
  '没到上报的程度',
  '拒绝上报',
  '不急上报',
  '不要报了',
  '先别往外报了',
])('hears that it is not in %s', (said) => expect(outsideSaid(said, bodies)).toBe('withheld'))

it.each([
  '全力救治，通知家长',
  '收到，火已经扑灭了',
  '我打霍院长电话了他没接',
  '我来报周院长',
  '先报周院长',
  '教育厅报了',
  '可以说已经报了',
  '可以先处理，霍院报过了',
  '已经上报了',
  '有情况随时报告',
  '杜绝越级上报',
  '报警了没有',
  '要不要上报？',
  '同意',
  '写好首报',
  '通报家长',
  '把情况报一下',
  '有情况随时报',
  '伤员情况随时上报',
  '联系保险公司报案',
  '电路坏了抓紧报修',
  '马上报警',
  '先报一下伤亡',
])('hears nothing of it in %s', (said) => expect(outsideSaid(said, bodies)).toBeUndefined())

it.each([
  '可以考虑报了',
  '准备上报',
  '上报太早',
  '必要时上报',
  '如果严重就上报',
  '人还没出来先上报',
  '报什么报',
])('takes %s for no order', (said) => expect(outsideSaid(said, bodies)).toBe('unclear'))

it('cannot tell from words that say both', () => {
  expect(outsideSaid('盟里先报，教育厅先不要报', bodies)).toBe('unclear')
  expect(outsideOrdered('同意', bodies)).toBe('agreed')
  expect(outsideOrdered('口头上报', bodies)).toBe('agreed')
})
