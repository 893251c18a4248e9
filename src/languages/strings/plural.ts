/** Counted nouns: «1 слово», «2 слова», «5 слов». */
export function plural(lang: string): (n: number, ...forms: string[]) => string {
  const rules = new Intl.PluralRules(lang);
  const order: Intl.LDMLPluralRule[] = ['one', 'few', 'many'];
  return (n, ...forms) => {
    const rule = rules.select(n);
    const form = forms[order.indexOf(rule)] ?? forms.at(-1)!;
    return `${n}\u00a0${form}`;
  };
}
