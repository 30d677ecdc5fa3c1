import type { DutyReportFacts, DutyTemplate } from './facts'

/** As of a day in June 2024. */
export const at = (time: string) => new Date(`2024-06-03T${time}:00+08:00`)

/** A fire in the library, as it was told in an hour. */
export const fire: DutyReportFacts = {
  unit: '图书馆',
  at: at('14:20'),
  isAtAssumed: false,
  place: '图书馆三楼阅览室',
  what: '插座起火，烟雾较大',
  casualties: '无人受伤',
  told: [
    { to: '部门主要负责人', at: at('14:25') },
    { to: '学院分管领导', at: at('14:32') },
    { to: '党委书记、院长', at: at('14:38') },
  ],
  instructions: [{ leader: '周院长', text: '立即疏散，查明原因', at: at('14:45') }],
  followups: [],
}

/** The same two hours later. */
export const laterFire: DutyReportFacts = {
  ...fire,
  followups: [
    {
      text: '明火已扑灭，疏散学生126人，烧毁桌椅4套。网上有一条短视频，已说明情况',
      at: at('15:10'),
    },
    { text: '起火原因是插座老化短路。宣传统战部已发布情况说明，学生情绪稳定。', at: at('16:30') },
  ],
}

/** The form of 附件 2 of alashan-2024. */
export const template: DutyTemplate = {
  head: ['值班信息', '第XX期', '报送单位', '日期', '标题'],
  foot: ['编辑', '电话', '签发'],
  followup: '续报',
  sections: ['事故基本情况', '领导批示落实情况', '网络舆情及善后处置情况'],
}
