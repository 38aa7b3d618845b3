import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import spanish from '../../public/_locales/es/messages.json' with { type: 'json' };
import { createTranslator, messageFile } from '../../src/ui/i18n.ts';

const root = new URL('../../', import.meta.url);

/** All source text in which a message may be named. */
function sources(): string {
  const folders = ['src/ui', 'src/extension', 'entrypoints'];
  const files = folders.flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(tsx?|html)$/.test(file))
      .map((file) => `${folder}/${file}`),
  );
  return ['wxt.config.ts', ...files].map((file) => readFileSync(new URL(file, root), 'utf8')).join('\n');
}

describe('the messages', () => {
  const keys = Object.keys(english);

  it('are complete in Spanish, and Spanish has none of its own', () => {
    expect(Object.keys(spanish)).toEqual(keys);
  });

  it('are never empty and take the same values in both languages', () => {
    for (const key of keys as (keyof typeof english)[]) {
      expect(english[key].message.trim(), key).not.toBe('');
      expect(spanish[key].message.trim(), key).not.toBe('');
      const values = (text: string) => [...new Set(text.match(/\$\d/g))].sort();
      expect(values(spanish[key].message), key).toEqual(values(english[key].message));
    }
  });

  it('are all in use', () => {
    const text = sources();
    const unused = keys.filter((key) => {
      const stem = key.replace(/_(one|other)$/, '');
      return !text.includes(`'${stem}'`) && !text.includes(`"${stem}"`) && !text.includes(`__MSG_${key}__`);
    });
    expect(unused.filter((key) => key !== 'language')).toEqual([]);
  });

  it('have both plural forms wherever they have one', () => {
    for (const key of keys.filter((name) => name.endsWith('_one')))
      expect(keys).toContain(key.replace(/_one$/, '_other'));
    for (const key of keys.filter((name) => name.endsWith('_other')))
      expect(keys).toContain(key.replace(/_other$/, '_one'));
  });

  it('keep to what the stores allow for name and description', () => {
    for (const messages of [english, spanish]) {
      expect(messages.extensionName.message.length).toBeLessThanOrEqual(45);
      expect(messages.extensionShortName.message.length).toBeLessThanOrEqual(13);
      expect(messages.extensionDescription.message.length).toBeLessThanOrEqual(132);
    }
  });

  it('never shout', () => {
    for (const messages of [english, spanish]) {
      for (const [key, { message }] of Object.entries(messages)) expect(message, key).not.toMatch(/[!¡]/);
    }
  });
});

describe('createTranslator', () => {
  const en = createTranslator(messageFile(english));
  const es = createTranslator(messageFile(spanish));

  it('picks the plural of the language and its digits', () => {
    expect(en.plural('answerFound', 1)).toBe('1 statement on this page goes beyond the evidence');
    expect(en.plural('answerFound', 0)).toBe('0 statements on this page go beyond the evidence');
    expect(en.plural('nothingRead', 1234)).toBe('We read 1,234 words.');
    expect(es.plural('answerFound', 7)).toBe('7 afirmaciones van más allá de la evidencia');
    expect(es.plural('people', 12345)).toBe('12.345 personas');
  });

  it('writes dates and lists as the language does, whatever the time zone', () => {
    expect(en.date('2026-11-20')).toBe('November 20, 2026');
    expect(es.date('2026-11-20')).toBe('20 de noviembre de 2026');
    expect(es.list(['a', 'b'])).toBe('a y b');
  });

  it('leaves nothing of a placeholder behind', () => {
    expect(en.text('matches')).toBe('Matches ');
    expect(en.text('matches', 'FDA, 2021')).toBe('Matches FDA, 2021');
  });
});
