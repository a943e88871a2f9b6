import { Document, DocumentGridType, Packer, type FileChild } from 'docx'
import type { BulletinDocument } from '../../domain/bulletin/bulletinDocument'
import { footBlock } from './bulletinFoot'
import { headBlock, signature, titleBlock } from './bulletinHead'
import { annexList, annexPages, bulletinText } from './bulletinParts'
import type { BulletinPictures } from './bulletinPicture'
import { blankLine } from './lines'
import { grid, margin, page } from './officialLayout'
import { ownParts } from './ownParts'
import { marks, pageNumbers } from './pageEdges'
import { writtenText } from './writtenText'

/**
 * A bulletin as a .docx file, laid out after GB/T 9704-2012 and editable in Word, WPS and LibreOffice. It names no author.
 */
export function writeBulletin(bulletin: BulletinDocument, pictures: BulletinPictures): Promise<Blob> {
  const headers = marks(bulletin.mark)
  const file = new Document({
    title: writtenText(bulletin.title),
    creator: '',
    lastModifiedBy: '',
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: { size: page, margin },
          grid: { ...grid, type: DocumentGridType.LINES_AND_CHARS },
        },
        ...(headers ? { headers } : {}),
        footers: pageNumbers(),
        children: allBlocks(bulletin, pictures),
      },
    ],
  })
  return Packer.toBlob(file, undefined, ownParts())
}

function allBlocks(bulletin: BulletinDocument, pictures: BulletinPictures): FileChild[] {
  const annex = annexList(bulletin)
  return [
    ...headBlock(bulletin),
    ...titleBlock(bulletin),
    ...bulletinText(bulletin, pictures),
    ...(annex.length > 0 ? [blankLine(), ...annex] : []),
    ...signature(bulletin),
    ...annexPages(bulletin),
    ...footBlock(bulletin),
  ]
}
