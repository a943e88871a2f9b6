/**
 * Rejects when the worker cannot start or a script in it breaks; else never settles. What Comlink carries does
 * not arrive then, and a caller would wait for ever.
 */
export function brokenWorker(worker: Worker): Promise<never> {
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      reject(new Error(event.message || 'the worker did not start'))
    })
    worker.addEventListener('messageerror', () => reject(new Error('an unreadable message from the worker')))
  })
  // Told to whoever is waiting; with nobody waiting there is nobody to tell.
  broken.catch(() => undefined)
  return broken
}
