// Keeps docs/benchmarks.md: one table a benchmark, with the date and the load it was measured under.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const path = join(import.meta.dirname, '../docs/benchmarks.md');
const preface = `# Figures

Each figure stands beside its peer, measured in the same run of the same process where that can be: a ratio says more
than a time, which is that of one machine. To repeat them:

\`\`\`sh
npm ci && npm run build
npm run bench                        # all of them, one table
npm run bench -- client/overhead     # those whose name holds this
npm run bench -- --write client      # and put them into this page
\`\`\`

A size that misses its goal fails \`npm run check\`. The load is that of the machine when the run began, as \`uptime\`
tells it: above the number of cores others were at work, and times are too high.
`;

const cell = (value) => String(value ?? '–').replaceAll('|', '\\|');

function section({ file, date, load, machine, rows }) {
  const lines = rows.map(({ figure, ours, peer, ratio, goal, ok }) =>
    [figure, ours, peer, ratio, goal, ok ? 'yes' : 'no'].map(cell).join(' | '),
  );
  return `## ${file}

${date}, load ${load}; ${machine}

| figure | ours | peer | ratio | goal | reached |
| --- | --: | --: | --: | --- | --- |
${lines.map((each) => `| ${each} |`).join('\n')}
`;
}

/** Puts the runs in place of those of before; what was not run stays. */
export function writeRecord(runs) {
  const before = existsSync(path)
    ? readFileSync(path, 'utf8')
        .split(/^(?=## )/m)
        .slice(1)
    : [];
  const sections = new Map(before.map((text) => [/^## (.*)$/m.exec(text)?.[1], text.trimEnd()]));
  for (const run of runs) sections.set(run.file, section(run).trimEnd());
  const sorted = [...sections].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  writeFileSync(path, `${[preface.trimEnd(), ...sorted].join('\n\n')}\n`);
}
