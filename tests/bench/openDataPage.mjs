const builtinDatasets = 2

/**
 * Opens the Data page once the built-in data are there: the second of them is made beside the first page, and would
 * be a part of what is measured.
 */
export async function openDataPage(page, address) {
  await page.goto(`${address}#/data`)
  await page.waitForFunction(
    (count) => document.querySelectorAll('[data-test="dataset"]').length >= count,
    builtinDatasets,
  )
}
