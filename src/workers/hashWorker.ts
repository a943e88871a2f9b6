import { expose } from 'comlink'
import { hashOfFile } from './sha256'

/** Hashes beside the reading, on another core. */
export type HashApi = typeof hashOfFile

expose(hashOfFile)
