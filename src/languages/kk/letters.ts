/** Letters that are typed for one another: keyboards often have the Russian ones only. */
export const letters = { қ: 'к', ғ: 'г', ң: 'н', ә: 'а', ө: 'о', ұ: 'у', ү: 'у', і: 'и', һ: 'х' };
