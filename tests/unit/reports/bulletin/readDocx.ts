import { strFromU8, unzipSync } from 'fflate'
import { readXml, type XmlElement } from '../../../helpers/readXml'

/** The parts of a .docx, those of XML read. */
export async function readDocx(file: Blob): Promise<{
  readonly names: readonly string[]
  part(name: string): XmlElement
  bytes(name: string): Uint8Array | undefined
}> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
  return {
    names: Object.keys(parts),
    part: (name) => readXml(strFromU8(parts[name]!)),
    bytes: (name) => parts[name],
  }
}
