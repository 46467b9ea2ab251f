/** Asks the browser engine not to evict this origin's storage; false where it cannot promise that. */
export async function pagePersistence(): Promise<boolean> {
  const storage: StorageManager | undefined = navigator.storage;
  if (storage?.persist === undefined) return false;
  return (await storage.persisted()) || (await storage.persist());
}
