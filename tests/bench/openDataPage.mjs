/** Opens the Data page once the built-in data are there: they are no part of what is measured. */
export async function openDataPage(page, address) {
  await page.goto(`${address}#/data`)
  await page.waitForSelector('[data-test="dataset"]')
}
