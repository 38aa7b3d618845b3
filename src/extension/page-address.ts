/** A page without its fragment, which does not change what it says. */
export const pageOf = (url: string): string => url.replace(/#.*$/s, '');
