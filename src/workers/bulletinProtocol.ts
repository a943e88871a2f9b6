import type { BulletinDocument } from '../domain/bulletin/bulletinDocument'
import type { BulletinPictures } from '../reports/bulletin/bulletinPicture'
import type { FilledLetterhead } from '../reports/bulletin/fillLetterhead'

/** What the page and the worker of .docx files say to each other. */
export interface BulletinApi {
  write(bulletin: BulletinDocument, pictures: BulletinPictures): Promise<Blob>
  fill(template: Blob, bulletin: BulletinDocument, pictures: BulletinPictures): Promise<FilledLetterhead>
}
