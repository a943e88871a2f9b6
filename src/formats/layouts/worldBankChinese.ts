/** Chinese names and units of the World Bank series that these offices use most, by code. Others keep their own name. */
const indicators: ReadonlyMap<string, readonly [name: string, unit: string]> = new Map([
  ['IC.BUS.EASE.XQ', ['营商便利度排名', '']],
  ['IC.BUS.EASE.DFRN.DB', ['营商便利度得分', '分']],
  ['IC.REG.DURS', ['开办企业所需时间', '天']],
  ['IC.REG.PROC', ['开办企业手续', '项']],
  ['IC.REG.COST.PC.ZS', ['开办企业成本（占人均国民收入）', '%']],
  ['IC.PRP.DURS', ['登记财产所需时间', '天']],
  ['IC.PRP.PROC', ['登记财产手续', '项']],
  ['IC.WRH.DURS', ['办理仓库建设许可所需时间', '天']],
  ['IC.WRH.PROC', ['办理仓库建设许可手续', '项']],
  ['IC.ELC.TIME', ['获得电力所需时间', '天']],
  ['IC.LGL.DURS', ['执行合同所需时间', '天']],
  ['IC.LGL.CRED.XQ', ['法律权利力度指数', '分']],
  ['IC.CRD.INFO.XQ', ['信用信息深度指数', '分']],
  ['IC.TAX.DURS', ['纳税所需时间', '小时']],
  ['IC.TAX.PAYM', ['纳税次数', '次']],
  ['IC.TAX.TOTL.CP.ZS', ['总税收和缴费率（占利润）', '%']],
  ['IC.ISV.DURS', ['破产清算所需时间', '年']],
  ['EG.ELC.ACCS.ZS', ['通电率（占人口）', '%']],
  ['NY.GDP.MKTP.CD', ['国内生产总值', '现价美元']],
  ['NY.GDP.PCAP.CD', ['人均国内生产总值', '现价美元']],
  ['SP.POP.TOTL', ['总人口', '人']],
  ['SL.UEM.TOTL.ZS', ['失业率（占劳动力）', '%']],
])

const sources: ReadonlyMap<string, string> = new Map([
  ['World Development Indicators', '世界发展指标'],
  ['Doing Business', '营商环境报告'],
  ['Worldwide Governance Indicators', '全球治理指标'],
  ['Enterprise Surveys', '企业调查'],
])

export function chineseIndicator(code: string): { readonly name: string; readonly unit: string } | undefined {
  const found = indicators.get(code)
  return found && { name: found[0], unit: found[1] }
}

export function chineseSource(title: string): string | undefined {
  return sources.get(title)
}
