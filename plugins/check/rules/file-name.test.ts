import { tryRule } from './try-rule'

const good = '教务处第十二周工作动态信息.docx'
const site = '教务处信息（2021.5.18）西安工程大学以赛促教.docx'

tryRule('file-name', {
  valid: [
    {},
    ...[
      '教务处第12周工作动态信息.docx',
      '教务处第１２周工作动态信息.DOC',
      '教务处 第十二周 工作动态信息.docx',
      '谁也不认识处第十三周工作动态信息.docx',
      '教务处第十二周工作动态信息.pdf',
    ].map((fileName) => ({ fileName })),
    ...[
      site,
      '教务处信息(2021.5.18)西安工程大学以赛促教.docx',
      '教务处信息【2021.05.18】西安工程大学以赛促教.docx',
      '教务处信息（2021-5-18）西安工程大学：以赛促教.docx',
      '教务处信息（2021年5月18日）西安工程大学以赛促教.docx',
      '网络信息中心信息（2021.2.30）主题.docx',
      '教务处网站信息（2021.5.18）主题.docx',
    ].map((fileName) => ({ fileName, column: 'website' as const })),
  ],
  invalid: [
    ...[
      '教务处工作动态.docx',
      '教务处第十二周工作动态.docx',
      '第十二周工作动态信息.docx',
      '教务处第十二周工作动态信息(1).docx',
      '教务处第十二周工作动态信息-副本.docx',
      '教务处第十二周工作动态信息最终版.docx',
      '工作动态信息（教务处第十二周）.docx',
      '新建 Microsoft Word 文档.docx',
    ].map((fileName): [object, object] => [
      { fileName, sender: '教务处' },
      { quote: fileName, variant: 'proper', suggestion: good },
    ]),
    [{ fileName: '教务处周报.doc' }, { suggestion: '教务处第十二周工作动态信息.doc' }],
    [{ fileName: '周报.docx' }, { variant: 'example', suggestion: undefined }],
    [{ fileName: '教务处周报.pdf' }, { suggestion: good }],
    [{ fileName: '教务处周报.docx', today: '2021-08-01' }, { variant: 'example' }],
    // On the Monday after, what it tells of is the week that is just over.
    ...[
      { title: '教务处第十二周工作动态信息' },
      { title: '教务处第12周工作动态', body: ['1. 开会。'] },
      {},
    ].map((trial): [object, object] => [
      { ...trial, fileName: '教务处动态.docx', today: '2021-05-24' },
      { variant: 'earlier', actual: '第十二周', expected: '第十三周', suggestion: good },
    ]),
    ...[
      { title: '教务处第十三周工作动态信息' },
      { body: ['1. 5月24日，教务处在A楼开会。'], title: '教务处第十二周工作动态信息' },
      { body: ['1. 开会。'] },
      { periodSaid: 13 },
    ].map((trial): [object, object] => [
      { ...trial, fileName: '教务处动态.docx', today: '2021-05-24' },
      { variant: 'proper', suggestion: '教务处第十三周工作动态信息.docx' },
    ]),
    [
      { fileName: '教务处动态.docx', today: '2021-05-25' },
      { variant: 'proper', suggestion: '教务处第十三周工作动态信息.docx' },
    ],
    ...[
      '教务处（2021.5.18）西安工程大学以赛促教.docx',
      '教务处信息2021.5.18西安工程大学以赛促教.docx',
      '教务处信息（20210518）西安工程大学以赛促教.docx',
      '教务处信息（2021.5.18）西安工程大学以赛促教（终稿）.docx',
    ].map((fileName): [object, object] => [{ fileName, column: 'website' }, { suggestion: site }]),
    [
      { fileName: '信息.docx', column: 'website', sender: '教务处', title: '以赛促教' },
      { suggestion: '教务处信息（2021.5.21）以赛促教.docx' },
    ],
  ],
})
