import { tryRule } from './try-rule'

const told = (...body: string[]) => ({ column: 'website' as const, body, options: { max: 150 } })

tryRule('thin', {
  valid: [
    told('5月18日，教务处召开例会，通报检查情况，部署期末考试工作。'),
    told('5月18日，教务处召开例会。会议强调，要严肃考风。'),
    told('5月18日，后勤处更换老化线路320米。'),
    told('5月18日，教务处召开例会。', '后勤处更换线路。'.repeat(20)),
    told('5月18日，学院举办运动会，获团体第一名。'),
  ],
  invalid: [
    [told('5月18日，教务处在行政楼305会议室召开例会，全体人员参加。'), { actual: 31 }],
    [told('5月18日下午，机电系党支部集中学习，全体党员参加。'), {}],
    [told('5月18日，学院召开全体教职工大会。', '院长出席。'), {}],
  ],
})
