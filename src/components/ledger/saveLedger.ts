import type { TaskState } from '../../domain/ledger/taskOn'
import type { Translate } from '../../words/issueSentence'
import { fileName } from '../../reports/fileName'
import { useExportLabel } from '../../stores/exportLabel'
import { saveFile } from '../chart/saveFile'

/** Downloads the tasks as a workbook that can be imported again. */
export async function saveLedger(states: readonly TaskState[], day: string, t: Translate): Promise<void> {
  const [{ ledgerSheet }, { ledgerColumnRoles }, { writeSheets }] = await Promise.all([
    import('../../reports/ledger/ledgerSheet'),
    import('../../formats/ledger/ledgerColumns'),
    import('../../workers/scoreSheetClient'),
  ])
  const { text: label } = useExportLabel()
  const title = t('ledger.title', {})
  const asOf = t('ledger.asOf', { day })
  const named = <K extends string>(keys: readonly K[], group: string) =>
    Object.fromEntries(keys.map((key) => [key, t(`ledger.file.${group}.${key}`, {})])) as Record<K, string>
  const sheet = ledgerSheet({
    ...{ title, states, headers: named(ledgerColumnRoles, 'columns') },
    lights: named(['green', 'yellow', 'red', 'standing', 'done'], 'lights'),
    standing: t('ledger.file.standing', {}),
    open: t('ledger.file.open', {}),
    notes: label === '' ? [asOf] : [label, asOf],
  })
  saveFile(await writeSheets([sheet]), fileName([title, asOf], 'xlsx'))
}
