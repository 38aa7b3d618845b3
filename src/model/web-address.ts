/** User name and password are read over; browsers read a backslash as a slash. */
const WEB = /^(https?:\/\/)(?:[^/?#\\\s]*@)?([^/?#\\\s@]+)(?=[/?#\\]|$)/i;

/** Host of an address on the web, with its port, in lower case; undefined for a file or a page without an address. */
export const hostOf = (url = ''): string | undefined => WEB.exec(url)?.[2]?.toLowerCase();

/** The same without the port, as browsers name the sites that an extension may see. */
export const hostnameOf = (url?: string): string | undefined => hostOf(url)?.replace(/:\d*$/, '');

/** Scheme and host of an address on the web; undefined for a file or a page without an address. */
export const originOf = (url: string): string | undefined => {
  const [, scheme, host] = WEB.exec(url) ?? [];
  return scheme && host && `${scheme}${host}`;
};
