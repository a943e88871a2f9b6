import type { BulletinDocument, BulletinTable } from '../../../../src/domain/bulletin/bulletinDocument'

function ranking(rows: number): BulletinTable {
  return {
    id: 'counties',
    title: '县（市、区）排名表',
    columns: [
      { label: '位次', align: 'center', width: 10 },
      { label: '单位', align: 'left', width: 30 },
      { label: '综合得分', align: 'right', width: 20 },
      { label: '较上期', align: 'right', width: 20 },
      { label: '备注', align: 'left', width: 20 },
    ],
    rows: Array.from({ length: rows }, (_, at) => [
      { text: String(at + 1), value: at + 1 },
      { text: `云岭${at + 1}县` },
      { text: (92.35 - at / 4).toFixed(2), value: 92.345678 - at / 4 },
      { text: at === 0 ? '—' : '上升1位' },
      { text: '' },
    ]),
    notes: ['得分按公布精度排名，并列者排名不分先后。', '“—”表示与上期持平。'],
  }
}

const targets: BulletinTable = {
  id: 'targets',
  title: '指标达标表',
  columns: [
    { label: '指标', align: 'left', width: 40 },
    { label: '现值', align: 'right', width: 20 },
    { label: '目标', align: 'right', width: 20 },
    { label: '状态', align: 'center', width: 20 },
  ],
  rows: [
    [
      { text: '企业开办时间（工作日）' },
      { text: '1.2', value: 1.2 },
      { text: '≤3', value: 3 },
      { text: '达标' },
    ],
    [{ text: '按时办结率' }, { text: '82.4%', value: 82.4 }, { text: '≥90%', value: 90 }, { text: '未达标' }],
  ],
  notes: ['数据来源：虚构。'],
}

/** A bulletin with one of everything; names and figures are made up. */
export const sampleBulletin: BulletinDocument = {
  head: {
    name: '营商环境工作周通报',
    issue: '第12期（总第47期）',
    office: '云岭市优化营商环境工作领导小组办公室',
    date: '2026年11月20日',
  },
  title: '关于第12期营商环境指标完成情况的通报',
  to: '各县（市、区）人民政府，市直有关部门：',
  parts: [
    { kind: 'heading', level: 1, text: '一、总体情况' },
    {
      kind: 'paragraph',
      block: 'a',
      spans: [
        { text: '本期（11月13日—11月19日），纳入通报的指标共' },
        { text: '18', figure: '指标总数' },
        { text: '项，达到目标' },
        { text: '11', figure: '达标数' },
        {
          text: '项，比上期增加2项；全市综合得分86.42分，提高0.35分。各级各部门要对照目标，逐项查找原因，按时整改到位。',
        },
      ],
    },
    { kind: 'heading', level: 2, text: '（一）县（市、区）' },
    { kind: 'paragraph', block: 'b', spans: [{ text: '云岭1县、云岭2县、云岭3县列前三位。' }] },
    { kind: 'table', table: targets },
    {
      kind: 'chart',
      chart: 'trend',
      title: '综合得分走势',
      shape: 'line',
      points: [
        { label: '第11期', text: '86.07', value: 86.07 },
        { label: '第12期', text: '86.42', value: 86.42 },
      ],
    },
    { kind: 'heading', level: 1, text: '二、下步工作' },
    {
      kind: 'paragraph',
      block: 'c',
      spans: [{ text: '市行政审批局牵头，11月底前完成整改。' }],
    },
  ],
  annex: [ranking(40), { ...targets, id: 'targets-2', title: '部门环节表' }],
  foot: {
    report: '市委、市人大常委会、市政府、市政协领导',
    send: '各县（市、区）党委、政府，市直有关部门',
    issue: '',
  },
  mark: '虚构示例数据',
}
