export default {
  quota:
    'The browser is out of storage: nothing was written and what was stored is unchanged. Delete datasets you do not need on the Data page, or free disk space, and try again.',
  blocked: 'Another window is using the old database. Close the other windows of this app and try again.',
  newerVersion:
    'The data on this machine was written by a newer version, which this one cannot open; it is unchanged. Use the newer version, or reload the page.',
  unavailable:
    'The browser does not let this page store data (a private window, or storage is off). Use an ordinary window or allow storage for this site.',
  headMoved:
    'This dataset was just updated in another window. It was checked again against the newest version: please confirm again.',
  missingPanel:
    'What was written is not complete: the import did not take effect and what was stored is unchanged. Please import again.',
  closed: 'The database was upgraded by another window, or cleared. Reload the page.',
  backupTruncated:
    'The backup file is incomplete (copying may have been cut off). Nothing was restored and what was stored is unchanged.',
  backupForeign: 'This file is not a Duibiao backup. Nothing was restored and what was stored is unchanged.',
  backupNewer:
    'This backup was made by a newer version of Duibiao: restore it with that. What was stored is unchanged.',
  backupInvalid: 'The backup is damaged ({place}). Nothing was restored and what was stored is unchanged.',
  documentMoved: 'Another window has just saved this: nothing was written. Look at it, then save again.',
  datasetGone: 'This dataset has been deleted: nothing was changed. Choose again.',
  revisionGone: 'That revision is no longer kept and cannot be brought back. Choose a newer one.',
  importEnded: 'This import was cancelled or idle for too long: nothing was written. Please import again.',
  unreadablePanel:
    'A stored figure table is damaged and cannot be shown. Undo to the revision before, or restore a backup.',
  targetsInvalid:
    'Something in the targets is not filled in ({place}); nothing was saved. Fill it in and save again.',
  schemeInvalid:
    'The scheme is not filled in completely ({place}): it was not saved, and the saved versions are unchanged. Complete it and save again.',
  backupTooLarge: 'The backup is too large ({place}). Nothing was restored and what was stored is unchanged.',
  exportTooLarge:
    'There are more than 4 GB of data, too much for one backup file. What is stored is unchanged; delete datasets that are not needed first.',
  readOnly: 'This is a read-only pack: nothing was changed. Ask whoever made it for the data itself.',
  packForeign: 'This file is not a Duibiao pack. It was not opened and what was stored is unchanged.',
  packNewer:
    'The pack was made by a newer version of Duibiao: open it with that. What was stored is unchanged.',
  packDamaged:
    'The pack is damaged or was changed ({place}). It was not opened and what was stored is unchanged. Ask for it again.',
  packUnreachable:
    'The pack cannot be fetched ({place}): only files beside this page, on the same site, are opened. Check the address.',
  cancelled: 'Cancelled; what was stored is unchanged.',
  unknown: 'An unexpected error: {cause}. What was stored is unchanged; reload the page and try again.',
}
