import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'

const encode = (text: string) => new Uint8Array(new TextEncoder().encode(text))
const economies = ['China,CHN', '"Korea, Rep.",KOR', "Côte d'Ivoire,CIV", 'World,WLD', '\u00a0Chad,TCD']

function each(line: (economy: string, at: number) => string): string {
  return Array.from({ length: 90 }, (_, at) => line(economies[at % economies.length]!, at)).join('\n')
}

const footer = '\n,,\n,,\nData from database: Doing Business,,\nLast Updated: 08/18/2021,,\n'
const api =
  '\ufeff"Data Source","World Development Indicators",\r\n\r\n"Last Updated Date","2019-10-28",\r\n\r\n' +
  'Country Name,Country Code,Indicator Name,Indicator Code,2017,2018,2019,\r\n' +
  each((economy, at) => `${economy},"Days, all (days)",A.${at >> 2},${at}.5,,${at / 3},`)
const metadata =
  'Country Code,Region,IncomeGroup,SpecialNotes,TableName,\n' +
  'CHN,East Asia & Pacific,Upper middle income,"a note,\nof two lines",China,\nWLD,,,,World,\n'
const twoTables =
  '得分\n城市,2023年,2024年\n甲市,1,"1,234"\n一、其他,,\n乙市,3,无诉求\n\n单位,年份,时限,排名\n甲局,2024,1,3/21\n'

function utf16(text: string, bigEndian: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !bigEndian)
  return bytes
}

const generated: readonly Uint8Array<ArrayBuffer>[] = [
  encode(api),
  encode(
    'Country Name,Country Code,Series Name,Series Code,2015 [YR2015],2016 [YR2016]\n' +
      each((economy, at) => `${economy},Days,A.B,..,${at}`) +
      footer,
  ),
  encode(
    'Country Name,Country Code,Series Name,Series Code,Time,Time Code,Value\n' +
      each((economy, at) => `${economy},Days,A.B,${1980 + at},YR${1980 + at},${at}`),
  ),
  encode(
    'Time,Time Code,Country Name,Country Code,Days (days) [A.B],Cost [C.D]\n' +
      each((economy, at) => `${1980 + at},YR${1980 + at},${economy},${at},..`) +
      footer,
  ),
  encode('"id","2008","iso3","1960"\n' + each((economy, at) => `${at},NA,"${economy.slice(-3)}",0.${at}`)),
  encode(
    'DATAFLOW,FREQ,REF_AREA,INDICATOR,SEX,TIME_PERIOD,OBS_VALUE,OBS_STATUS\n' +
      each((economy, at) => `WB:X(1.0),A,${economy.slice(-3)},POP,F,${1980 + at},${at},A`),
  ),
  encode(
    'B-READY 2024\nEconomy,Code,Pillar 1,Pillar 2,Pillar 3\n' +
      each((economy, at) => `${economy},${at},1.5,No Practice`),
  ),
  encode('Land;2019;2020\n' + each((economy, at) => `"${economy}";${at},5;1.234,0`)),
  encode(each((economy, at) => `"${economy.replaceAll('"', '""')},${at},2"`)),
  encode(twoTables),
  encode(
    `${api}\n\nCountry Name,Country Code,Series Name,Series Code,2019\n${each((economy) => `${economy},N,A.B,1`)}`,
  ),
  utf16(twoTables, false),
  utf16(`\ufeff${twoTables.replaceAll(',', '\t')}`, true),
  // 数据库：分省年度数据 / 指标：甲 / 地区,2021年,2020年 / 甲省,2.5,— in GB18030
  Uint8Array.from([
    ...[0xca, 0xfd, 0xbe, 0xdd, 0xbf, 0xe2, 0xa3, 0xba, 0xb7, 0xd6, 0xca, 0xa1, 0x0a],
    ...[0xb5, 0xd8, 0xc7, 0xf8, 0x2c, 0x32, 0x30, 0x32, 0x31, 0xc4, 0xea, 0x2c, 0x32, 0x30, 0x32, 0x30, 0x0a],
    ...[0xbc, 0xd7, 0xca, 0xa1, 0x2c, 0x32, 0x2e, 0x35, 0x2c, 0xa1, 0xaa, 0x0a],
  ]),
  new Uint8Array(zipSync({ 'API_X.csv': encode(api), 'Metadata_Country_X.csv': strToU8(metadata) })),
  new Uint8Array(zipSync({ 'a.csv': encode(twoTables), 'b/c.csv': encode(api) }, { level: 0 })),
]

const folder = '../shared/reference'

/** The beginnings of the real files, where they are: mutations fall near headers, and ten thousand files take minutes. */
function realFiles(): Uint8Array<ArrayBuffer>[] {
  if (!existsSync(folder)) return []
  return ['world-bank-files', 'other-files', 'china-files', 'doing-business'].flatMap((name) =>
    readdirSync(`${folder}/${name}`).map((file) =>
      new Uint8Array(readFileSync(`${folder}/${name}/${file}`)).slice(0, 20_000),
    ),
  )
}

/** Files of every layout and encoding to begin mutations from. */
export const baseFiles: readonly Uint8Array<ArrayBuffer>[] = [...generated, ...realFiles()]
