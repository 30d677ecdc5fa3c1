import type { Trial } from './trial'
import { tryRule } from './try-rule'

const first = (line: string): Trial => ({ column: 'website', body: [line, '后勤处开展检查。'] })

tryRule('secrecy-mark', {
  valid: [
    '将台账管理纳入保密工作检查范围，严守工作秘密，防止泄露国家秘密和商业秘密。',
    '系统采用加密算法，保证数据的机密性和完整性。',
    '开展内部控制评价，查阅内部资料36份。',
    '机密文件柜已更换，机要室配备密码锁。',
    '探秘密林深处的科学世界，秘密武器是团队协作。',
    first('保密工作'),
    first('内部控制'),
    first('一、保密审核情况'),
    first('密级：无'),
    first('联系人：何静　联系电话：029-62779035'),
    { column: 'website', title: '开展保密教育 筑牢保密防线', body: ['后勤处开展检查。'] },
  ],
  invalid: [
    [first('秘密★1年'), { quote: '秘密★1年', block: 1, confidential: true }],
    [first('机密★3年　　　　特急'), { quote: '机密★3年' }],
    [first('绝密 ★ 长期'), { quote: '绝密 ★ 长期' }],
    [first('内部资料 注意保密'), { quote: '内部资料 注意保密' }],
    [first('内部资料，注意保密！'), { quote: '内部资料，注意保密！' }],
    [first('【机密】'), { quote: '【机密】' }],
    [first('秘密'), { quote: '秘密' }],
    [first('秘　密'), { quote: '秘　密' }],
    [first('机密★2021年12月31日前'), { quote: '机密★2021年12月31日前' }],
    [first('本件属于内部资料，注意保密'), { quote: '本件属于内部资料，注意保密' }],
    [first('000001　　机密　　第3期'), { quote: '机密' }],
    [first('密级：秘密'), { quote: '密级：秘密' }],
    [first('内部文件　不得外传'), { quote: '内部文件　不得外传' }],
    [first('后勤检查情况（内部资料）'), { quote: '（内部资料）' }],
    ['该文件标注秘密★1年，已送档案室。', { quote: '秘密★1年' }],
    [
      { column: 'website', title: '（机密）关于案件的报告', body: ['后勤处开展检查。'] },
      { quote: '（机密）', block: 0 },
    ],
  ],
})
