/** Every lesson that the library shows, by the site map: "/lessons/loan/senior" … */
export async function lessonPaths(url: string): Promise<string[]> {
  const map = await (await fetch(`${url}/sitemap.xml`)).text();
  return [...map.matchAll(/<loc>[^<]*?(\/lessons\/[^<]+)<\/loc>/g)].map(([, path]) => path as string);
}
