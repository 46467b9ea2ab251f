/** Where what is opened by key belongs: under the row that the tree marks, or at the top of the tree. */
export function belowActiveRow(): { readonly x: number; readonly y: number } {
  const tree = document.querySelector('[data-codebook] [role=treegrid]');
  const id = tree?.getAttribute('aria-activedescendant');
  const row = id == null ? null : document.getElementById(id);
  const box = (row ?? tree)?.getBoundingClientRect();
  return { x: (box?.left ?? 0) + 32, y: row === null ? (box?.top ?? 0) : (box?.bottom ?? 0) };
}
