import { describe, expect, it } from 'vitest'
import { formatMoment } from '../calendar'
import { readAnswer, readAside } from './answer-said'
import { type Fact, isCry, readFacts, saysHarm } from './facts-said'

const now = new Date('2024-05-22T14:35:00+08:00')
const kinds = [
  { name: '重大', aliases: [] },
  { name: '一般', aliases: ['一般事件'] },
]

/** 时间｜地点｜事件｜伤亡 */
function read(said: string): string {
  const { at, place = '', what = '', casualties = '', kind } = readFacts(said, now, { kinds })
  return [
    at ? formatMoment(at, 'HH:mm') : '',
    place,
    what,
    casualties,
    ...(kind ? [kind] : []),
  ].join('｜')
}

it.each([
  ['图书馆三楼起火，14:20，无人受伤', '14:20｜图书馆三楼｜起火｜无人受伤'],
  ['14:20图书馆三楼起火 没有人受伤', '14:20｜图书馆三楼｜起火｜没有人受伤'],
  ['下午两点二十，学生公寓3号楼502室着火', '14:20｜学生公寓3号楼502室｜着火｜'],
  ['刚才实训中心二车间漏气，2名学生送医', '14:35｜实训中心二车间｜漏气｜2名学生送医'],
  ['校门口发生交通事故，一名学生受伤', '｜校门口｜发生交通事故｜一名学生受伤'],
  ['食堂疑似食物中毒，十多名学生呕吐', '｜食堂｜疑似食物中毒，十多名学生呕吐｜'],
  ['操场2名学生受伤', '｜操场｜2名学生受伤｜操场2名学生受伤'],
  ['在教学楼A座停电', '｜教学楼A座｜停电｜'],
  ['北校区锅炉房爆炸，死亡1人，伤亡情况待查', '｜北校区锅炉房｜爆炸｜死亡1人，伤亡情况待查'],
  ['学生在操场受伤', '｜操场｜学生在操场受伤｜'],
  ['图书馆门口车祸 25:70 一人受伤', '｜图书馆门口｜车祸｜一人受伤'],
  ['目前没人受伤', '｜｜目前没人受伤｜目前没人受伤'],
  ['起火了', '｜｜起火了｜'],
  ['时间：14:20\n地点：图书馆三楼\n起火', '14:20｜图书馆三楼｜起火｜'],
  ['机电系实训室触电，重大', '｜机电系实训室｜触电｜｜重大'],
  ['图书馆门前有学生被车撞', '｜图书馆门前｜有学生被车撞｜'],
])('finds the facts in %s', (said, expected) => {
  expect(read(said)).toBe(expected)
})

describe('an answer', () => {
  it.each<[Fact, string, object | undefined]>([
    ['casualties', '不知道', { casualties: '不明' }],
    ['casualties', '还不清楚。', { casualties: '不明' }],
    ['casualties', '没有', { casualties: '无人受伤' }],
    ['casualties', '2名学生轻伤', { casualties: '2名学生轻伤' }],
    ['place', '图书馆三楼', { place: '图书馆三楼' }],
    ['casualties', '在吗', undefined],
    ['casualties', '🙏', undefined],
    ['casualties', '图书馆三楼', undefined],
    ['casualties', '两个', { casualties: '两个' }],
    ['place', '🙏', undefined],
    ['place', '目前没人受伤', undefined],
    ['place', '家长已经通知 学生已送市医院', undefined],
    ['place', '120到了', undefined],
    ['place', '我也不在现场', undefined],
    ['place', '小西湖', { place: '小西湖' }],
    ['place', '就在校医院门口', { place: '校医院门口' }],
    ['place', '食堂后厨 现在灭了', { place: '食堂后厨' }],
    ['place', '不清楚', { place: '不明' }],
    ['time', '14:20', { at: new Date('2024-05-22T14:20:00+08:00') }],
    ['time', '不知道', undefined],
    ['kind', '一般事件', { kind: '一般' }],
    ['kind', '很严重', undefined],
  ])('to %s: %s', (fact, said, expected) => {
    expect(readAnswer(fact, said, now, { kinds })).toEqual(expected)
  })
})

it('hears all that is told besides of what was asked', () => {
  const told = (said: string) => readAside(said, now, { kinds }, ['time', 'place', 'casualties'])
  expect(told('我在食堂后厨 刚才油锅着了 现在灭了 没人受伤')).toEqual({
    at: now,
    place: '食堂后厨',
    what: '油锅着了，现在灭了',
    casualties: '没人受伤',
  })
  expect(told('有两个学生滑倒了 腿磕破了')).toEqual({ casualties: '有两个学生滑倒了，腿磕破了' })
  expect(told('两个流鼻血')).toEqual({ casualties: '两个流鼻血' })
  expect(told('陶处长刚给打了电话')).toBeUndefined()
  expect(told('家长已经通知 学生已送市医院')).toEqual({ what: '家长已经通知，学生已送市医院' })
  expect(told('刚才吧')).toEqual({ at: now })
})

it.each([
  '1个 头上缝针',
  '两个学生呛着了',
  '伤了两个',
  '死了三位老师',
  '被困几个学生',
  '伤了俩',
  '仨人都受了伤',
  '有俩同学昏迷',
])('hears who is hurt in %s', (said) => expect(saysHarm(said)).toBe(true))

it.each(['伤口缝了两个小时', '死角还有三个点没查', '受伤的原因有几个方面'])(
  'hears no number of people in %s',
  (said) => expect(saysHarm(said)).toBe(false),
)

it.each([
  '有人打架见血了',
  '学生在操场晕倒了怎么办',
  '1个人头破了 已送医院',
  '图书馆着火了没人受伤',
  '有学生从楼梯上摔下来了',
  '电梯里困住两个人',
  '孩子不见了人不见了',
  '大学生活动中心着火了',
  '信息楼二楼冒烟',
  '篮球比赛有人晕倒了',
  '有人打架快通知保卫处',
  '有人掉水里了',
  '宿舍煤气中毒了',
  '食堂好像有人拉肚子 好几个',
  '食堂十几个人拉肚子',
  '二食堂吃完饭十多个学生肚子疼',
  '实训车间机床把学生手绞了',
  '焊工实训室有个学生手指切断了',
  '一个班好多都发烧了',
  '财务室被盗了',
  '宿舍门被撬开了',
  '校门口有人闹事',
  '几个家长堵着校门',
  '地震了',
  '有学生失踪两天了',
  '302的同学从昨晚联系不上',
  '学生割腕',
  '宿舍有很重的煤气味',
  '学校网站被黑了',
  '学生信息泄露了',
  '明早的试卷泄露了',
  '三号楼吊顶掉下来了',
  '北门口追尾了',
  '实训车间有学生手被机器夹了',
  '东门外撞人了 救护车来了',
  '听说食堂吃死人了',
  '有个学生死了',
  '风太大把窗户吹掉了',
  '锅炉房漏水',
  '锅炉房漏水了 水都淹到配电室了',
  '宿舍停电了 一上午了',
  '3号楼断水了',
  '食堂后厨水管爆了',
  '机房进水了',
])('hears a cry in %s', (said) => expect(isCry(said)).toBe(true))

it.each([
  '没人受伤',
  '明天有预防食物中毒的讲座',
  '防溺水知识竞赛',
  '消防安全活动讲了触电',
  '发个通知，注意防触电',
  '没有着火',
  '学生打架怎么处分',
  '火灾应急预案什么时候交',
  '触电急救培训',
  '如果学生晕倒了怎么办',
  '打起精神来',
  '今天有两名学生发烧请假',
  '网络安全宣传周总结',
  '防盗门坏了',
  '考试安排发了',
  '累死人了',
  '急死了',
  '昨天晚上那个打架的事处理完了',
  '宿舍打架的事已经处理好了',
  '这学生死板得很',
  '空调漏水找谁修',
  '宿舍停水通知怎么写',
  '明天下午教学楼停电检修',
  '教学楼漏水已修好',
  '明天教学楼停电',
  '周六学生公寓将停水两小时',
  '图书馆停电问题整改',
])('hears none in %s', (said) => expect(isCry(said)).toBe(false))

it('hears what was not asked, of what nobody told', () => {
  const said = '图书馆三楼，目前没人受伤'
  const aside = (...missing: Fact[]) => readAside(said, now, { kinds }, missing)
  expect(aside('time', 'place', 'casualties')).toEqual({
    place: '图书馆三楼',
    casualties: '目前没人受伤',
  })
  expect(aside('time', 'casualties')).toEqual({ casualties: '目前没人受伤' })
  expect(aside('time')).toBeUndefined()
})
