/** The language of the tool for those whose own language it does not speak: they read Russian. */
export const nearest = 'ru';
