import { patchDetector, patchDocument, PatchType, TextRun, type FileChild, type IPatch } from 'docx'
import type { BulletinDocument } from '../../domain/bulletin/bulletinDocument'
import { FileBytes } from '../../formats/bytes/fileBytes'
import { readZipDirectory } from '../../formats/zip/zipDirectory'
import { letterheadFields as fields } from '../../words/letterheadFields'
import { annexList, annexPages, bulletinText } from './bulletinParts'
import type { BulletinPictures } from './bulletinPicture'
import { line } from './lines'
import { writtenText } from './writtenText'

export type FilledLetterhead =
  /** `unknown` still stand in the file as they were; for `absent` the template has no place. */
  | { readonly file: Blob; readonly unknown: readonly string[]; readonly absent: readonly string[] }
  | { readonly fault: LetterheadFault }

/** `noText`: nowhere does the field of the text stand. */
export type LetterheadFault = 'notDocx' | 'tooLarge' | 'damaged' | 'noText'

const known: readonly string[] = Object.values(fields)
/** A template is kept in the browser, as text. */
const mostBytes = 2 * 1024 * 1024
const mostUnpacked = 50 * 1024 * 1024

/**
 * Fills an office's own template, a .docx with fields in double braces. Lines keep the template's own look,
 * the text has that of GB/T 9704.
 */
export async function fillLetterhead(
  template: Blob,
  bulletin: BulletinDocument,
  pictures: BulletinPictures,
): Promise<FilledLetterhead> {
  const fault = await faultOf(template)
  if (fault) return { fault }
  const data = new Uint8Array(await template.arrayBuffer())
  const found = await fieldsOf(data)
  if (!found) return { fault: 'damaged' }
  if (!found.includes(fields.text)) return { fault: 'noText' }
  const file = await patchDocument({
    outputType: 'blob',
    data,
    patches: patchesOf(bulletin, pictures, found),
    trimPlaceholders: true,
    // Who made the template is nobody's business but the office's.
    properties: { creator: '', lastModifiedBy: '' },
  })
  const unknown = found.filter((name) => !known.includes(name))
  return { file, unknown, absent: neededFields(bulletin).filter((name) => !found.includes(name)) }
}

/** Each once; undefined where the template can't be read. */
async function fieldsOf(data: Uint8Array): Promise<readonly string[] | undefined> {
  try {
    return [...new Set(await patchDetector({ data, trimPlaceholders: true }))]
  } catch {
    return undefined
  }
}

async function faultOf(template: Blob): Promise<LetterheadFault | undefined> {
  if (template.size > mostBytes) return 'tooLarge'
  const entries = await readZipDirectory(new FileBytes(template))
  if (!entries?.some(({ name }) => name === 'word/document.xml')) return 'notDocx'
  return entries.reduce((sum, { size }) => sum + size, 0) > mostUnpacked ? 'tooLarge' : undefined
}

/** What a template is expected to have a place for. */
function neededFields({ annex }: BulletinDocument): string[] {
  return [fields.title, fields.issue, fields.date, ...(annex.length > 0 ? [fields.annex] : [])]
}

function patchesOf(
  bulletin: BulletinDocument,
  pictures: BulletinPictures,
  found: readonly string[],
): Record<string, IPatch> {
  const { head, foot, title, to, mark = '' } = bulletin
  // Invented figures are called so, whatever the template has a place for.
  const unmarked = mark !== '' && !found.includes(fields.mark) ? [line(mark, {}, { font: 'heading' })] : []
  return {
    [fields.name]: words(head.name),
    [fields.issue]: words(head.issue),
    [fields.office]: words(head.office),
    [fields.date]: words(head.date),
    [fields.title]: words(title),
    [fields.to]: words(to),
    [fields.text]: blocks([...unmarked, ...bulletinText(bulletin, pictures), ...annexList(bulletin)]),
    [fields.annex]: blocks(annexPages(bulletin)),
    [fields.report]: words(foot.report),
    [fields.send]: words(foot.send),
    [fields.distribute]: words(foot.issue),
    [fields.mark]: words(mark),
  }
}

function words(text: string): IPatch {
  return { type: PatchType.PARAGRAPH, children: [new TextRun(writtenText(text))] }
}

function blocks(children: readonly FileChild[]): IPatch {
  return { type: PatchType.DOCUMENT, children }
}
