import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a program of the workspace (node_modules/.bin is first on the PATH, which also gives Node 24).
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, quiet?: boolean }} [options] `quiet` shows the output only when it fails
 * @returns {Promise<{ code: number, output: string, ms: number }>}
 */
export function run(command, args, { cwd = root, env = {}, quiet = false } = {}) {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: {
        ...process.env,
        PATH: `${root}node_modules/.bin:${process.env.PATH}`,
        STORYBOOK_DISABLE_TELEMETRY: '1',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (stream) => (chunk) => {
      output += chunk;
      if (!quiet) stream.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (quiet && code !== 0) process.stderr.write(output);
      if (signal) process.stderr.write(`${command} ended by ${signal}\n`);
      resolve({ code: code ?? 1, output, ms: Math.round(performance.now() - began) });
    });
  });
}

/**
 * Does something with each item, as many at once as the machine has processors, and gives the results in their order.
 * @template Item, Result
 * @param {Item[]} items
 * @param {(item: Item) => Promise<Result>} task
 * @returns {Promise<Result[]>}
 */
export async function inParallel(items, task) {
  const results = [];
  const waiting = items.entries();
  const lane = async () => {
    for (const [index, item] of waiting) results[index] = await task(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  return results;
}

/**
 * Runs named steps, stage by stage and those of a stage side by side, says what each took, and goes on after a failure
 * so that one run shows all.
 * @param {[name: string, command: string, args: string[], options?: Parameters<typeof run>[2]][][]} stages
 * @returns {Promise<{ passed: number, failed: string[] }>}
 */
export async function runSteps(stages) {
  const failed = [];
  for (const steps of stages) {
    await inParallel(steps, async ([name, command, args, options]) => {
      const { code, ms } = await run(command, args, { quiet: true, ...options });
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${(ms / 1000).toFixed(1)} s)`);
      if (code !== 0) failed.push(name);
    });
  }
  return { passed: stages.flat().length - failed.length, failed };
}
