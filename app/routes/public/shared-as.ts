/** How a page looks where somebody sends its address to a group: title, words and picture. */
export interface Shared {
  title: string;
  description: string;
  address: string;
  path: string;
}

export function sharedAs({ title, description, address, path }: Shared) {
  return [
    { title },
    { name: "description", content: description },
    { property: "og:type", content: "article" },
    { property: "og:title", content: title },
    { property: "og:description", content: description },
    { property: "og:url", content: `${address}${path}` },
    { property: "og:image", content: `${address}/share.png` },
    { tagName: "link", rel: "canonical", href: `${address}${path}` },
  ];
}
