/** A valid URI reference (RFC 3986): signs that may not stand where they stand are encoded, what is encoded stays. */
export function uriOf(url: string): string {
  const [, start = '', rest = ''] = /^((?:[a-z][a-z\d+.-]*:)?(?:\/\/\[[\da-f:.]+\])?)(.*)$/is.exec(url) ?? [];
  const [before = '', ...fragment] = rest.split('#');
  const encoded = [before, fragment.join('%23')].map((part) =>
    part
      .replaceAll(/%(?![\da-f]{2})/gi, '%25')
      .replaceAll(/[^\w\-.~:/?@!$&'()*+,;=%]+/g, (signs) =>
        encodeURIComponent(signs.replaceAll(/\p{Surrogate}/gu, '\ufffd')),
      ),
  );
  return start + (fragment.length ? encoded.join('#') : encoded[0]);
}
