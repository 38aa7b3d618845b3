declare module 'doi-regex' {
  /** Matches DOIs: the whole text with `exact`, else each one in it. */
  export default function doiRegex(options?: { exact?: boolean }): RegExp;
}
