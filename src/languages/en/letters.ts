/** Letters that are typed for one another: none. */
export const letters = {};
