import type { Audit } from '../model/index.ts';

/** Why nothing was checked, in one sentence with what to do; '' for a page in scope. */
export function scopeSentence({ scope, page }: Audit): string {
  switch (scope) {
    case 'out-of-scope':
      return 'Nothing to check: this page offers none of the therapies covered (stem cells, PRP, exosomes, birth tissue, joint injections).';
    case 'unsupported-language':
      return `Not checked: the page is not in English${page.language ? ` (${page.language})` : ''}. Use the English version of the page if there is one.`;
    case 'in-scope':
      return '';
  }
}
