import { expect, it } from 'vitest'
import { actor } from '../../deed/fixture'
import { handInWeekly, items, openIntake } from '../../submission/fixture'
import { sayFitting } from '../../text'
import { answerTo } from './answers'
import { how } from './of-regulation'
import { isAcknowledgement, topicOf } from './topic'
import '../say'

it.each([
  ['怎么报送', 'how'],
  ['能不能用pdf', 'file'],
  ['截图行吗', 'file'],
  ['腾讯文档的链接可以吗', 'file'],
  ['意义那句怎么写', 'element'],
  ['地点要写到哪', 'element'],
  ['截止时间怎么算', 'due'],
  ['报送时间是什么时候', 'due'],
  ['给个范文', 'sample'],
  ['有没有别人写的例子', 'sample'],
  ['帮我写一条动态', 'writing'],
  ['能帮我改改语句吗', 'writing'],
  ['你是真人吗', 'self'],
  ['图片要不要单独发', 'picture'],
  ['照片要几张', 'picture'],
  ['这周有几家交了', 'outstanding'],
  ['今年报够了吗', 'progress'],
  ['谁还差得多', 'progress'],
  ['要是着火了咋报', 'emergency'],
  ['发生突发事件怎么报告', 'emergency'],
  ['学生打架了报给谁', 'emergency'],
  ['终报怎么弄', 'emergency'],
  ['昨天有家长晕倒 已经处理了 要报吗', 'emergency'],
  ['这个算突发吗', 'emergency'],
  ['火灾演练的信息怎么报', 'how'],
  ['学生打架得几分', 'points'],
  ['刘处说同意', 'sign'],
  ['还有谁没签', 'signing'],
  ['报一条给多少', 'worth'],
  ['谁上周没交', 'outstanding'],
  ['哪些单位第十二周没报', 'outstanding'],
  ['上周收齐了吗', 'outstanding'],
  ['这周的报齐了没', 'outstanding'],
  ['有没有要我签的', 'signing'],
  ['还有几份等我审？', 'signing'],
  ['我来了，要签什么', 'signing'],
  ['让我签什么', 'signing'],
  ['要我签字吗，谁签', 'sign'],
  ['喂', 'greeting'],
  ['hi', 'greeting'],
  ['在？', 'greeting'],
  ['催催领导', 'signing'],
  ['还有谁没报', 'outstanding'],
  ['机电扣5分，假报', 'adjusting'],
  ['给团委加2分', 'adjusting'],
  ['扣机电1分 迟报', 'adjusting'],
  ['为什么扣5分', 'why'],
  ['扣机电5分 迟报', 'adjusting'],
  ['扣教务处两分，迟交', 'adjusting'],
  ['这周要交吗', 'due'],
  ['下周用不用报', 'due'],
  ['本周报不报', 'due'],
  ['这周没啥可报的怎么办', 'nothing'],
  ['我们没有活动，不报行吗', 'nothing'],
  ['晚点交行不行 六点', 'lateness'],
  ['我们党办第几', 'points'],
  ['现在第几周', 'due'],
  ['怎么报送？', 'how'],
  ['请问周报怎么交', 'how'],
  ['你好', 'greeting'],
  ['在吗', 'greeting'],
  ['报什么', 'what'],
  ['截止到几点', 'due'],
  ['谢谢，请问几点截止', 'due'],
  ['我报了吗', 'mine'],
  ['稿子收到了吗', 'mine'],
  ['我已经报送了', 'mine'],
  ['谢谢', 'thanks'],
  ['我多少分', 'points'],
  ['我们学院排第几', 'points'],
  ['采用一条几分', 'worth'],
  ['还有谁没报', 'outstanding'],
  ['还有 谁 没报', 'outstanding'],
  ['微博要多少字', 'format'],
  ['发错了怎么办', 'withdraw'],
  ['哪里不对', 'mend'],
  ['找谁问', 'contact'],
  ['什么时候公示', 'published'],
  ['我那个稿子到哪一步了', 'mine'],
  ['审到哪了', 'mine'],
  ['处长批了吗', 'mine'],
  ['我们报了几篇', 'mine'],
  ['编号多少', 'mine'],
  ['我报的有没有被选上', 'adopted'],
  ['今天谁值班', 'duty'],
  ['能不能换个班', 'duty'],
  ['值班信息怎么写', 'how'],
  ['上次为什么退', 'mend'],
  ['那份为什么没通过', 'mend'],
  ['领导不在谁签', 'sign'],
  ['领导出差了怎么办', 'sign'],
  ['还差多少篇没完成', 'progress'],
  ['有没有给我们的约稿', 'commission'],
  ['约稿我不是交了吗', 'commission'],
  ['约稿都交了吗', 'commission'],
  ['谁还没交约稿', 'commission'],
  ['约稿啥时候交', 'commission'],
  ['约稿还差几篇', 'commission'],
  ['我们那个约稿能晚两天不', 'commission'],
  ['约稿写什么来着', 'commission'],
  ['约稿怎么写', 'how'],
  ['约稿怎么计分', 'worth'],
  ['报上去谁签字', 'sign'],
  ['我明天起请假', 'leave'],
  ['领导请假了谁签', 'sign'],
  ['有批示吗', 'instruction'],
  ['你都会什么', 'help'],
  ['本月第一是谁', 'points'],
  ['周报今天还能交吗', 'due'],
  ['领导让我改一下标题', undefined],
  ['我们开会去了', undefined],
  ['明天再发', undefined],
  ['今天真热', undefined],
  ['什么时候交', 'due'],
  ['理学院为什么这么高', 'why'],
  ['我们团委不对吧，机电怎么跟我们一样', 'why'],
  ['凭什么撤我的采用', 'why'],
  ['少的那2分是怎么回事', 'why'],
  ['那这个月呢', 'points'],
  ['上上个月', 'points'],
  ['这个学期一共', 'points'],
  ['6月份多少', 'points'],
  ['跟团委比', 'compare'],
  ['我和机电谁高', 'compare'],
  ['我们比教务处差多少', 'compare'],
  ['上头条不是30吗', 'worth'],
  ['周动态采用应该是1吧', 'worth'],
  ['谁还欠着', 'outstanding'],
  ['教务欠不欠', 'outstanding'],
  ['头条不是30分么', 'worth'],
  ['今天收了几篇', 'mine'],
  ['微博那个收了没', 'mine'],
  ['我记得上周五交过了啊', 'mine'],
  ['什么时候截止啊 我出差 能不能下周一交', 'lateness'],
  ['团委信息员换人', 'bind'],
  ['张三调走了', 'bind'],
  ['李四休产假，王小明代', 'leave'],
  ['为什么迟报', 'late'],
  ['怎么算迟报了', 'late'],
  ['几号放假', 'holiday'],
  ['这周周五放假吗', 'holiday'],
  ['为什么扣我分', 'why'],
  ['怎么扣了分', 'why'],
  ['为啥没分', 'why'],
  ['我的分怎么少了', 'why'],
  ['为什么只有一条', 'why'],
  ['为什么？', 'why'],
  ['这周截止推迟到周日', 'moved'],
  ['周动态截止时间改到12月5日中午12点', 'moved'],
  ['推迟两天交稿', 'moved'],
  ['会议推迟到周日', undefined],
  ['上面那个第二条是11月24日，不是25日', 'rewrite'],
  ['标题写错了', 'rewrite'],
  ['第2条应该是36人', 'rewrite'],
  ['这是怎么回事啊', 'why'],
  ['凭啥', 'why'],
  ['算哪周的', 'why'],
  ['怎么计分', 'worth'],
  ['我的材料交上去没', 'mine'],
  ['怎么还没审', 'mine'],
  ['我要申诉', 'objection'],
  ['没有图怎么办', 'picture'],
  ['图片等会发', 'picture'],
  ['微博的图片要求', 'format'],
  ['可以晚两天交吗', 'lateness'],
  ['周末再报行不行', 'lateness'],
  ['晚交会扣分吗', 'lateness'],
  ['第十一周的还能补交吗', 'lateness'],
  ['忘交了有什么后果', 'lateness'],
  ['6点20分交算迟到吗', 'lateness'],
  ['没有图片说明可以吗', 'caption'],
  ['申诉处理得怎么样了', 'objection'],
  ['还缺什么', 'mine'],
  ['我这份交上了吗', 'mine'],
  ['现在第几周', 'due'],
  ['给我看上周交的', 'mine'],
  ['教务处5月明细', 'why'],
  ['被采用了能得多少', 'worth'],
  ['每篇几分', 'worth'],
  ['教务处怎么是负分', 'why'],
  ['我们处最近怎么样', 'points'],
  ['上个月的分出来了吗', 'points'],
  ['这篇谁写的', 'officers'],
  ['我们处谁负责报', 'officers'],
  ['学校关于做好毕业季安全稳定工作的通知已经发到各单位，请大家什么时候都要注意安全', undefined],
])('%s is about %s', (said, topic) => expect(topicOf(said)).toBe(topic))

it.each([
  ['好的', true],
  ['嗯嗯', true],
  ['收到！', true],
  ['👌', true],
  ['OK', true],
  ['？', false],
  ['，', false],
  ['。。。', false],
  ['好的谢谢', false],
  ['好像不对', false],
])('%s needs no answer: %s', (said, is) => expect(isAcknowledgement(said)).toBe(is))

async function ask(said: string, name = '赵六', hasReported = false) {
  const desk = await openIntake()
  if (hasReported) await handInWeekly(desk, items)
  const hears = { here: true, inGroups: true }
  const by = actor(desk, name)
  const answer = answerTo(topicOf(said)!, { desk, by, said, isPrivate: true, hears })
  return typeof answer === 'string' ? answer : answer.text
}

it.each([
  ['怎么报送', '赵六', ['直接发 Word 文件', '/报送 网站 标题', '/填报', '/制度']],
  [
    '微博怎么报',
    '赵六',
    [
      '教育厅微博信息〔三（二）3〕',
      '文件名：教务处微博信息（2021.5.21）',
      '不超过 140 字',
      '/制度 微博',
    ],
  ],
  ['报什么', '赵六', ['1 学校每周动态：每周五17:00前', '3 教育厅微博信息']],
  [
    '几点截止',
    '赵六',
    ['教务处还没有报，今天17:00截止', '教育厅网站信息、教育厅微博信息：随时报送'],
  ],
  ['几点截止', '文心', ['第十二周学校每周动态：今天17:00截止']],
  ['我报了吗', '赵六', ['教务处还没有报', '还没有报送稿件']],
  ['我多少分', '赵六', ['教务处2021年5月还没有报送', '/明细']],
  ['机电学院多少分', '赵六', ['机电工程学院2021年5月还没有报送']],
  ['上个月多少分', '赵六', ['教务处2021年4月']],
  ['多少分', '文心', ['2021年5月还没有单位报送', '/积分 本月']],
  ['采用一条几分', '赵六', ['头条30分', '微博10分']],
  ['谁没报', '赵六', ['教务处还没有报', '由编辑掌握']],
  ['谁没报', '文心', ['未报', '/催报']],
  ['找谁', '赵六', ['党政办公室文秘科陈佩', '029-83116610', 'dzbxx1@126.com']],
  ['什么时候公示', '赵六', ['每月公示一次〔四（二）〕']],
  ['今天谁值班', '赵六', ['值班']],
  ['能不能换个班', '赵六', ['/值班 换']],
  ['有没有约稿', '赵六', ['没有等教务处交的约稿']],
  ['有批示吗', '赵六', ['没有']],
  ['领导不在谁签', '赵六', ['不要求领导审签']],
  ['任务完成了吗', '赵六', ['没有']],
  ['头条几分', '赵六', ['头条30分']],
  ['上头条不是30吗', '文心', ['头条30分']],
  ['跟团委比', '赵六', ['教务处', '团委', '2021年5月']],
  ['机电和团委比谁高', '文心', ['机电工程学院', '团委']],
  ['上上个月多少', '赵六', ['教务处2021年3月']],
  ['那这个学期呢', '赵六', ['第二学期']],
  ['上个月各单位报了几篇', '文心', ['2021年4月还没有单位报送']],
  ['今天总共收了多少篇 采用多少', '文心', ['2021年5月没有稿件']],
  ['单位换人了', '赵六', ['/绑定']],
  ['你都会什么', '赵六', ['您可以发', '/报送']],
  ['我们上个月报了几篇', '赵六', ['教务处2021年4月还没有报送', '/我的 上月']],
  ['我上个月报了几篇', '赵六', ['赵六2021年4月还没有报送稿件']],
  ['我们采用了几条', '赵六', ['教务处2021年5月还没有报送']],
  ['能不能晚点报', '赵六', ['今天17:00截止', '5月24日24:00前', '记为迟报', '制度没有写迟报扣分']],
  ['上周的还能补吗', '赵六', ['已截止', '只收到5月17日', '联系编辑放行']],
  ['没图注行吗', '赵六', ['图片要有图片说明']],
  ['机电学院上个月怎么是负的', '文心', ['机电工程学院2021年4月还没有积分']],
  ['谁负责写', '赵六', ['教务处的信息员：赵六']],
  ['我要看全校排名', '赵六', ['2021年5月还没有单位报送', '/积分 本月']],
  ['发我上个月的积分榜图片', '文心', ['2021年4月', '/积分榜 上月']],
  ['上个月谁第一', '文心', ['2021年4月', '/积分 上月']],
  ['第十一周报了没有', '赵六', ['第十一周学校每周动态：教务处还没有报', '赵六第十一周还没有报送']],
  ['上周的报了吗', '赵六', ['第十一周学校每周动态：教务处还没有报，5月14日17:00已截止']],
  ['上个星期的交了没', '赵六', ['第十一周学校每周动态']],
  ['第三十周报了吗', '赵六', ['本学期没有第三十周']],
  ['第十三周几点截止', '赵六', ['第十三周学校每周动态：教务处还没有报，5月28日17:00截止']],
  ['上周谁没报', '文心', ['第十一周']],
  ['我上周多少分', '赵六', ['第十一周']],
  ['你好', '文心', ['/采用', '/帮助']],
  ['几号放假', '赵六', ['今天17:00截止', '以学校通知为准']],
  ['为什么迟报', '赵六', ['没有迟报的稿件']],
  ['为什么扣我分', '赵六', ['/明细', '/为什么 3']],
  ['我要申诉', '赵六', ['/申诉 3']],
  ['没有图怎么办', '赵六', ['教育厅网站信息、教育厅微博信息要有配图']],
  ['你好', '赵六', ['把 Word 文件发来']],
])('%s by %s', async (said, name, parts) => {
  const answer = await ask(said, name)
  for (const part of parts) expect(answer).toContain(part)
  expect(answer.split('\n').length).toBeLessThanOrEqual(12)
})

it.each(['officer', 'leader', 'editor'])('always has a word for a %s', (role) => {
  expect(sayFitting(`intake.question.unknown.${role}`)).toContain('/')
})

it('knows what was handed in', async () => {
  const answer = await ask('我报了吗', '赵六', true)
  expect(answer).toContain('教务处已经按时报送')
  expect(answer).toContain('2021-0001 学校每周动态')
  expect(await ask('我多少分', '赵六', true)).toContain('教务处2021年5月积2分，第1名')
  const answers = [
    ['几点截止', '已经按时报送（今天17:00截止）'],
    ['为啥没分', '/为什么 1'],
    ['为什么我才2分', '教务处2021年5月积分明细'],
    ['算哪周的', '2021-0001 学校每周动态（第十二周）'],
    ['发错了', '/撤回 1'],
  ]
  for (const [said, part] of answers) expect(await ask(said, '赵六', true)).toContain(part)
})

it('says what was late, and after which deadline', async () => {
  const desk = await openIntake('xpu-2021', '2021-05-24T09:00:00+08:00')
  await handInWeekly(desk, items)
  const hears = { here: true, inGroups: true }
  const question = { desk, by: actor(desk, '赵六'), said: '为什么迟报', isPrivate: true, hears }
  const answer = answerTo('late', question)
  for (const part of ['（迟报）', '第十二周已于5月21日17:00截止，记为迟报〔三（二）1〕', '/申诉 1'])
    expect(answer).toContain(part)
})

it('says how files are handed in where a group does not hear them', () => {
  expect(how({ hears: { here: true, inGroups: true } })).toContain('群里、私聊都可以')
  const group = how({ hears: { here: false, inGroups: false } })
  expect(group).toContain('引用那份文件 @我')
  const own = how({ hears: { here: true, inGroups: false } })
  expect(own).toContain('直接发 Word 文件')
  for (const text of [group, own]) expect(text).not.toContain('都可以')
})
