import { REPORT_STYLE } from './html-style.ts';
import { html, Markup } from './markup.ts';

/** Nothing is loaded and nothing runs, whatever a page's text may try. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A whole HTML document in one file, English, printable. */
export function htmlDocument(title: string, body: readonly Markup[]): string {
  return `<!doctype html>\n${
    html`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(REPORT_STYLE)}</style>
</head>
<body>
<main>
${body.map((part) => html`${part}\n`)}</main>
</body>
</html>`.text
  }\n`;
}
