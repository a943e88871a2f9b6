import { configureGlobal } from 'fast-check'

// The long run draws ten times as many cases; a failure prints its seed either way.
configureGlobal({ numRuns: process.env['DUIBIAO_LONG'] ? 1000 : 100 })
