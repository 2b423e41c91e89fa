export function readsAloud(button: HTMLButtonElement, partsOf: () => HTMLElement[]): () => void;
export function partsIn(root: ParentNode, parts: string): HTMLElement[];
