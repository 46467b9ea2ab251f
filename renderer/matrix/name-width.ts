/** Pixels of the widest of these names as the interface writes them; 0 where nothing can be measured. */
export function widestName(names: readonly string[]): number {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return 0;
  const { fontFamily, fontSize } = getComputedStyle(document.body);
  context.font = `${fontSize} ${fontFamily}`;
  return names.reduce((widest, name) => Math.max(widest, context.measureText(name).width), 0);
}
