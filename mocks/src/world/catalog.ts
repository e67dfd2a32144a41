/** A model as sample data knows it. Prices are list prices in USD for one million tokens, of 2026. */
export interface CatalogModel {
  model: string;
  providerName: string;
  inputUsd: number;
  cachedInputUsd: number;
  outputUsd: number;
}

const row = (model: string, providerName: string, inputUsd: number, cachedInputUsd: number, outputUsd: number) => ({
  model,
  providerName,
  inputUsd,
  cachedInputUsd,
  outputUsd,
});

/** The everyday ones, most used first. */
export const catalog: readonly CatalogModel[] = [
  row('claude-sonnet-4-6', 'Anthropic', 3, 0.3, 15),
  row('gpt-5.4-mini', 'OpenAI', 0.75, 0.075, 4.5),
  row('gpt-4o-mini', 'OpenAI', 0.15, 0.075, 0.6),
  row('mistral-large-2512', 'Mistral', 0.5, 0.05, 1.5),
  row('gemini-2.5-flash', 'Google', 0.3, 0.03, 2.5),
  row('claude-haiku-4-5', 'Anthropic', 1, 0.1, 5),
  row('gpt-4o', 'OpenAI', 2.5, 1.25, 10),
  row('mistral-small-2603', 'Mistral', 0.15, 0.015, 0.6),
  row('deepseek-chat', 'DeepSeek', 0.27, 0.07, 1.1),
  row('claude-opus-4-8', 'Anthropic', 5, 0.5, 25),
];

export const embeddingModel: CatalogModel = row('text-embedding-3-small', 'OpenAI', 0.02, 0.02, 0);

/** `null`: calls that belong to no project. */
export const everydayProjects: readonly (string | null)[] = [
  'Customer support',
  'Contract review',
  'Research notes',
  null,
  'Marketing site',
  'Code review',
];

const teams = [
  'Support',
  'Legal',
  'Research',
  'Marketing',
  'Sales',
  'Finance',
  'People',
  'Platform',
  'Design',
  'Press',
];
const works = ['assistant', 'summaries', 'translation', 'drafts', 'reports', 'search'];
/** Sixty names. */
export const manyProjects: readonly string[] = works.flatMap((work) => teams.map((team) => `${team} ${work}`));

/** Texts that break a page which treats data as markup, keys, formulas or plain left-to-right text. */
export const hostileTexts: readonly string[] = [
  '<img src=x onerror=window.__pwn=1>',
  '"><svg onload=window.__pwn=1>',
  '</script><script>window.__pwn=1</script>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text itself is the sample
  '{{7*7}} ${7*7}',
  'javascript:alert(1)',
  '\u202Egnirts desrever',
  'zero\u200Bwidth',
  'two\nlines',
  'nul\u0000byte',
  '__proto__',
  'constructor',
  'toString',
  'a.b',
  'a[0]',
  'date',
  '  ',
  '=HYPERLINK("http://e.example","x")',
  "=cmd|' /C calc'!A0",
  '@SUM(1)',
  'مشروع الدعم',
  '顧客サポート',
  `${'long '.repeat(2000)}end`,
];
