/** Letters that are typed for one another. */
export const letters = { ё: 'е' };
