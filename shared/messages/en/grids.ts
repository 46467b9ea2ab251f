/** Words of grids: framework matrices and translation tables. */
export const gridMessages = {
  'grids.gone': 'This grid was removed. Undo the removal to go on with it.',
  'grids.needsName': 'Give the grid a name.',
  'grids.nameTaken': 'There is a grid called “{name}” already.',
  'grids.closed':
    'A document here is still closed to you while it is coded blind. Write this cell when it is released.',
} as const;
