import type { OutsidePlace } from '../../manuscript'
import type { Trial } from './trial'
import { tryRule } from './try-rule'

const lines = (...body: string[]): Trial => ({ column: 'website', body })
const outside = (place: OutsidePlace, ...texts: string[]): Trial => ({
  outside: texts.map((text) => ({ place, text })),
})
const cells = (...texts: string[]): Trial => ({
  column: 'website',
  body: texts.map((text, row) => ({ text, cell: { table: 0, row, column: 0 } })),
})

tryRule('personal-data', {
  valid: [
    '联系人：何静，029-62779035。',
    lines('联系人：何静　联系电话：13800138000'),
    lines('编辑：孙悦　　电话：13800138000　　签发：马立军'),
    lines('电话：13800138000'),
    lines('主笔人：周文博—管理学院—13800138000'),
    lines('周文博—管理学院—13800138000'),
    lines('后勤处开展检查。（联系人：何静，电话：13800138000）'),
    {
      column: 'website',
      body: [
        { text: '联系电话', cell: { table: 0, row: 0, column: 0 } },
        { text: '13800138000', cell: { table: 0, row: 0, column: 1 } },
      ],
    },
    '公开监督电话029-62779200，咨询热线400-820-8820。',
    '订单号为20位数字（如20240601000012345678），学号41904010123。',
    '设备编号6222020000001234566，合同编号13800138000。',
    '投资13800138000元，共13900139000人次。',
    '投资138001380001元，面积12345678.5平方米。',
    '统一社会信用代码12610000435230028T。',
    '身份证号110105********002X，手机138****8000。',
    '110105194912310021号码不是身份证。',
    '批次号6222020000001234567。',
    '卡号6222（尾号）。',
    '欢迎师生报名，咨询电话：13800138000。',
    lines('报名联系人：何静　电话：13800138000'),
    lines('报名电话：13800138000，咨询电话 139-0013-9000'),
    '值班电话62779035 62779036，62779037-62779038。',
    '参加151 2021051人，比2019—2020—2021—2022年均有增长。',
    cells('156', '1203', '1180'),
    cells('4000', '2000', '3000', '1006'),
    lines('4000\n2000\n3000\n1006'),
    lines('110105', '材料', '194912310021'),
    outside('header', '西安工程大学'),
    outside('footer', '联系电话：13800138000'),
    outside('footer', '联系电话', '13800138000'),
    outside('property', '6222020000001234567', '信息工程学院13800138000123'),
    outside('field', ' PAGEREF _Toc13800138000 \\h ', ' SEQ 图 \\* ARABIC '),
    outside('picture', '微信图片_20210518123456', '13800138000.jpg'),
    // What is allowed in the body is no secret in the text before tracked changes.
    { body: ['联系人：何静　电话：13800138000'], ...outside('deletion', '请打13800138000') },
  ],
  invalid: [
    [
      '李某（身份证号：11010519491231002X）报案。',
      { quote: '11010519491231002X', variant: 'identity' },
    ],
    ['李某11010519491231002x报案。', { quote: '11010519491231002x', confidential: true }],
    ['公民身份号码110105 19491231 0021。', { quote: '110105 19491231 0021' }],
    [
      '身份证１１０１０５１９４９１２３１００２Ｘ。',
      { quote: '１１０１０５１９４９１２３１００２Ｘ' },
    ],
    ['身份证号110105491231002。', { quote: '110105491231002', variant: 'identity' }],
    ['银行卡卡号为6222020000001234566。', { quote: '6222020000001234566', variant: 'card' }],
    ['转入6222 0200 0000 1234 566。', { quote: '6222 0200 0000 1234 566', variant: 'card' }],
    ['账号6222020000001234567。', { quote: '6222020000001234567', variant: 'card' }],
    ['拨打家长手机13800138000说明情况。', { quote: '13800138000', variant: 'mobile' }],
    ['家长电话：138 0013 8000。', { quote: '138 0013 8000' }],
    [
      '家长+86 13800138000，138-0013-8000。',
      { quote: '+86 13800138000' },
      { quote: '138-0013-8000' },
    ],
    ['责任教师周某（联系方式15148300777）。', { quote: '15148300777' }],
    ['会议指出：“请拨打王某13800138000”，并登记。', { quote: '13800138000' }],
    ['身份证号110105\u00a019491231\u00a00021。', { quote: '110105\u00a019491231\u00a00021' }],
    ['身份证1101\u200b0519\u200b4912\u200b3100\u200b2X。', { variant: 'identity' }],
    ['身份证110105—19491231－0021。', { quote: '110105—19491231－0021' }],
    ['身份证11010519491231–002‐X。', { quote: '11010519491231–002‐X' }],
    ['身份证110105\u202f1949\u20091231\u300000２１。', { variant: 'identity' }],
    [lines('身份证110105194912\n310021。'), { quote: '110105194912', block: 1 }],
    [lines('身份证110105', '194912310021。'), { quote: '110105', block: 1 }],
    ['名额2021 11010519491231 002X。', { quote: '11010519491231 002X' }],
    ['转入6222\u00a00200\u00a00000\u00a01234\u00a0566。', { variant: 'card' }],
    ['转入6222\u200b0200\u200b00001234566。', { variant: 'card' }],
    ['转入6222—0200—0000—1234—566。', { variant: 'card' }],
    ['家长138\u00a00013\u00a08000。', { quote: '138\u00a00013\u00a08000', variant: 'mobile' }],
    ['家长1\u200b38\u2060001380\ufeff00。', { variant: 'mobile' }],
    ['家长１３８—００１３—８０００。', { quote: '１３８—００１３—８０００' }],
    [lines('家长1380013\n8000。'), { quote: '1380013' }],
    [
      outside('comment', '李某身份证号11010519491231002X'),
      { place: 'comment', variant: 'identity', block: undefined, confidential: true },
    ],
    [outside('footnote', '李某11010519491231002X'), { place: 'footnote' }],
    [outside('endnote', '转入6222020000001234566'), { place: 'endnote', variant: 'card' }],
    [outside('deletion', '家长13800138000'), { place: 'deletion', variant: 'mobile' }],
    [outside('hidden', '李某110105 19491231 002X'), { place: 'hidden' }],
    [outside('field', ' QUOTE "11010519491231002X" '), { place: 'field' }],
    [outside('property', '13800138000'), { place: 'property', variant: 'mobile' }],
    [outside('header', '姓名', '13800138000'), { place: 'header' }],
    // In the body and again in its text before tracked changes: said once.
    [
      { body: ['李某11010519491231002X'], ...outside('deletion', '李某 11010519491231002X报案') },
      { block: 1 },
    ],
    [
      lines('联系人：何静　13800138000　身份证号11010519491231002X'),
      { quote: '11010519491231002X', block: 1 },
    ],
  ],
})
