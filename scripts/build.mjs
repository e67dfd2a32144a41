// Builds every package in the order of the arrow: contract and impact, then what stands on them.
import { run } from './run-step.mjs';

const waves = [['contract', 'impact'], ['client'], ['server', 'mocks', 'dashboard']];
const folder = (name) => (name === 'mocks' ? 'mocks' : `packages/${name}`);

for (const wave of waves) {
  const results = await Promise.all(
    wave.map((name) => run('npm', ['run', '--silent', 'build', '-w', folder(name)], { quiet: true })),
  );
  for (const [index, { code, ms }] of results.entries()) {
    console.log(`${code === 0 ? 'built ' : 'FAILED'} @aim2balance/${wave[index]} (${(ms / 1000).toFixed(1)} s)`);
    if (code !== 0) process.exitCode = 1;
  }
  if (process.exitCode) break;
}
