import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundHyphens, wholeWords } from '../../src/outputs/compound.ts';
import { inlineNodes } from '../../src/outputs/html/clause-html.ts';
import { toHtml } from '../../src/outputs/html/serialize.ts';

/** The text with brackets round what belongs on one line. */
function shown(text: string): string {
  return wholeWords(text).map((stretch) => (stretch.whole ? `[${stretch.text}]` : stretch.text)).join('');
}

describe('a word with a hyphen belongs on one line', () => {
  test('where either part is short', () => {
    expect(shown('на «Веб-сервисе», IP-адрес и e-mail, что-либо')).toBe('на «[Веб-сервисе]», [IP-адрес] и [e-mail], [что-либо]');
    expect(shown('Кей-энд-Ти, 10-баптың, SMS-сообщениями')).toBe('[Кей-энд-Ти], [10-баптың], [SMS-сообщениями]');
  });

  test('not where both are long or the whole is, as narrow columns need', () => {
    expect(shown('интернет-магазин, научно-исследовательский, IT-инфраструктурами')).toBe('интернет-магазин, научно-исследовательский, IT-инфраструктурами');
    expect(shown('экс-министр-президент')).toBe('[экс-министр]-президент');
  });

  test('a hyphen that joins no words binds nothing', () => {
    for (const text of ['', 'слово - слово', 'а- б', '-в', 'предоставленной/предоставляемой', 'а–б']) expect(shown(text)).toBe(text);
  });

  test('addresses are left alone: they are copied to be opened', () => {
    for (const text of ['https://a-b.kz/e-mail', 'to-office@my-site.kz', 'e-gov.kz', '«www.e-gov.kz»']) expect(shown(text)).toBe(text);
  });

  test('on a page the word is marked, and its letters are those of the text', () => {
    const html = toHtml(inlineNodes([{ kind: 'text', value: 'на Веб-сервисе & ' }, { kind: 'strong', children: [{ kind: 'text', value: 'IP-адрес' }] }], {} as never));
    expect(html).toBe('на <span class="nb">Веб-сервисе</span> &#x26; <strong><span class="nb">IP-адрес</span></strong>');
  });

  test('the stretches give the text back, and every bound hyphen is inside of one', () => {
    fc.assert(fc.property(fc.stringMatching(/^[А-яA-z0-9 .,/-]{0,40}$/u), (text) => {
      const stretches = wholeWords(text);
      expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
      let at = 0;
      const inside = stretches.flatMap((stretch) => {
        const start = at;
        at += stretch.text.length;
        return stretch.whole ? Array.from(stretch.text, (sign, i) => (sign === '-' ? start + i : -1)).filter((place) => place >= 0) : [];
      });
      expect(inside).toEqual([...boundHyphens(text)]);
    }), { numRuns: 300 });
  });
});
