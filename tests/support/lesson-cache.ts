/** Before the first test file: lessons are read and checked once, so that no test waits for it. */
export default async function warm({ config }: { config: { env: Record<string, string> } }): Promise<void> {
  process.env.LESSON_CACHE = config.env.LESSON_CACHE;
  const { listFolderNames, readFolders } = await import("#app/domain/lessons/folders.server.ts");
  readFolders(listFolderNames());
}
