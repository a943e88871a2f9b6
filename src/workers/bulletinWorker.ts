import { expose } from 'comlink'
import { fillLetterhead } from '../reports/bulletin/fillLetterhead'
import { writeBulletin } from '../reports/bulletin/writeBulletin'
import type { BulletinApi } from './bulletinProtocol'

const api: BulletinApi = { write: writeBulletin, fill: fillLetterhead }

expose(api)
